/** Tests of the supply dialect. */
@NullMarked
package guahao.supply.monitor;

import org.jspecify.annotations.NullMarked;
