/** The tests of orders. */
@NullMarked
package guahao.booking;

import org.jspecify.annotations.NullMarked;
