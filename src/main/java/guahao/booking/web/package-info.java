/** Orders and the waiting list in the hospital dialect. */
@NullMarked
package guahao.booking.web;

import org.jspecify.annotations.NullMarked;
