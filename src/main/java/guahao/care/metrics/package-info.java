/** How calls went, one row each. */
@NullMarked
package guahao.care.metrics;

import org.jspecify.annotations.NullMarked;
