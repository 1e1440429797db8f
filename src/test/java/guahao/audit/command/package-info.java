/** The tests of the audit trail's check. */
@NullMarked
package guahao.audit.command;

import org.jspecify.annotations.NullMarked;
