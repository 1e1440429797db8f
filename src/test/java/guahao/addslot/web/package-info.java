/** Slots beyond those planned, in the hospital dialect. */
@NullMarked
package guahao.addslot.web;

import org.jspecify.annotations.NullMarked;
