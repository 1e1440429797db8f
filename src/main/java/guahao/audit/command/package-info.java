/** The check of the audit trail as a command, which asks a running server. */
@NullMarked
package guahao.audit.command;

import org.jspecify.annotations.NullMarked;
