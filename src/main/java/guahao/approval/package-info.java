/** What every application that somebody has to approve (schedules, leave, added slots) has in common. */
@NullMarked
package guahao.approval;

import org.jspecify.annotations.NullMarked;
