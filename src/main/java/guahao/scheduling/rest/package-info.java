/** Schedules as the native REST shows and takes them. */
@NullMarked
package guahao.scheduling.rest;

import org.jspecify.annotations.NullMarked;
