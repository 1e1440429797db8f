/** Tests of the supply dialect. */
@NullMarked
package guahao.supply.message;

import org.jspecify.annotations.NullMarked;
