/** Who did what in the house. */
@NullMarked
package guahao.care.audits;

import org.jspecify.annotations.NullMarked;
