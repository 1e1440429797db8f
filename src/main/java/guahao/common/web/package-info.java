/** The common parts in the hospital dialect. */
@NullMarked
package guahao.common.web;

import org.jspecify.annotations.NullMarked;
