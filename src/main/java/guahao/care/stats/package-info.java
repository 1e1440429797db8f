/** What the house counts. */
@NullMarked
package guahao.care.stats;

import org.jspecify.annotations.NullMarked;
