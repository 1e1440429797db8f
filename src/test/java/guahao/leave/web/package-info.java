/** Leave in the hospital dialect. */
@NullMarked
package guahao.leave.web;

import org.jspecify.annotations.NullMarked;
