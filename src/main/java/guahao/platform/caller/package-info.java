/** Who is asking. */
@NullMarked
package guahao.platform.caller;

import org.jspecify.annotations.NullMarked;
