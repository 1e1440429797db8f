/** A doctor's day: shifts, coming and going, and how many patients there are. */
@NullMarked
package guahao.workbench;

import org.jspecify.annotations.NullMarked;
