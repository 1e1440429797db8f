/** How the supply dialect fares: its calls by hour and endpoint, and the health of what it stands on. */
@NullMarked
package guahao.supply.monitor;

import org.jspecify.annotations.NullMarked;
