/** Schedules in the hospital dialect, over HTTP. */
@NullMarked
package guahao.scheduling.web;

import org.jspecify.annotations.NullMarked;
