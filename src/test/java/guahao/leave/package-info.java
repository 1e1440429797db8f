/** Leave. */
@NullMarked
package guahao.leave;

import org.jspecify.annotations.NullMarked;
