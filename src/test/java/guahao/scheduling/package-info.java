/** Schedules, as their users see them. */
@NullMarked
package guahao.scheduling;

import org.jspecify.annotations.NullMarked;
