/** Who takes part in an activity, and who waits for a place. */
@NullMarked
package guahao.care.registrations;

import org.jspecify.annotations.NullMarked;
