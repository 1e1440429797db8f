/** The tests of appointments in the native REST. */
@NullMarked
package guahao.booking.rest;

import org.jspecify.annotations.NullMarked;
