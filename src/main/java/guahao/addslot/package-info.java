/** Slots beyond those planned (加号), which doctors ask for and administrators grant. */
@NullMarked
package guahao.addslot;

import org.jspecify.annotations.NullMarked;
