/** The wholesaler's ERP: one port, one guarded way through it, and adapters for the real thing and for the sandbox. */
@NullMarked
package guahao.supply.erp;

import org.jspecify.annotations.NullMarked;
