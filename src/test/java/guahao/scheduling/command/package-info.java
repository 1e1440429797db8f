/** Tests of the import as a command. */
@NullMarked
package guahao.scheduling.command;

import org.jspecify.annotations.NullMarked;
