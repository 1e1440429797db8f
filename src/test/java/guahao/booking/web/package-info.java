/** The tests of orders over HTTP. */
@NullMarked
package guahao.booking.web;

import org.jspecify.annotations.NullMarked;
