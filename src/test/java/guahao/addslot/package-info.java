/** Slots beyond those planned. */
@NullMarked
package guahao.addslot;

import org.jspecify.annotations.NullMarked;
