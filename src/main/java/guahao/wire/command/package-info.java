/** What commands have in common that ask a running server. */
@NullMarked
package guahao.wire.command;

import org.jspecify.annotations.NullMarked;
