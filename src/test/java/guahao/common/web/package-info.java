/** Icons over HTTP. */
@NullMarked
package guahao.common.web;

import org.jspecify.annotations.NullMarked;
