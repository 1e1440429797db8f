/** What people are told about orders, and by which ways they are reached. */
@NullMarked
package guahao.booking.notice;

import org.jspecify.annotations.NullMarked;
