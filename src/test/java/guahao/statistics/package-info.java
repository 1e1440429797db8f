/** Figures of orders that the tests made and added up by hand. */
@NullMarked
package guahao.statistics;

import org.jspecify.annotations.NullMarked;
