/** Requests to see a child's number, phone or diagnosis, which lapse by themselves. */
@NullMarked
package guahao.care.permissions;

import org.jspecify.annotations.NullMarked;
