/** Who did what, in a chain of hashes that shows later changes. */
@NullMarked
package guahao.platform.audit;

import org.jspecify.annotations.NullMarked;
