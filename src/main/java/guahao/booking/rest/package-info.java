/** Orders as the native REST shows and takes them: appointments. */
@NullMarked
package guahao.booking.rest;

import org.jspecify.annotations.NullMarked;
