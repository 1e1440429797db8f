/** Tests of the supply dialect. */
@NullMarked
package guahao.supply;

import org.jspecify.annotations.NullMarked;
