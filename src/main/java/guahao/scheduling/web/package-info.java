/** Schedules in the hospital dialect. */
@NullMarked
package guahao.scheduling.web;

import org.jspecify.annotations.NullMarked;
