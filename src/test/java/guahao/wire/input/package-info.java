/** Bodies as clients write them. */
@NullMarked
package guahao.wire.input;

import org.jspecify.annotations.NullMarked;
