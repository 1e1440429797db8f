/** The import of schedules as a command, which asks a running server. */
@NullMarked
package guahao.scheduling.command;

import org.jspecify.annotations.NullMarked;
