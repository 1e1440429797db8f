/** The tests of how resources are listed. */
@NullMarked
package guahao.wire.resource;

import org.jspecify.annotations.NullMarked;
