/** Tests of risk in the hospital dialect. */
@NullMarked
package guahao.risk.web;

import org.jspecify.annotations.NullMarked;
