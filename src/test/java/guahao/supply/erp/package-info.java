/** Tests of the supply dialect. */
@NullMarked
package guahao.supply.erp;

import org.jspecify.annotations.NullMarked;
