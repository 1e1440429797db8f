/** Tests of the supply dialect. */
@NullMarked
package guahao.supply.web;

import org.jspecify.annotations.NullMarked;
