/** Companies that follow their orders in the wholesaler's ERP. */
@NullMarked
package guahao.supply;

import org.jspecify.annotations.NullMarked;
