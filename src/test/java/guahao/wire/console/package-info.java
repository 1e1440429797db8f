/** The pages for people. */
@NullMarked
package guahao.wire.console;

import org.jspecify.annotations.NullMarked;
