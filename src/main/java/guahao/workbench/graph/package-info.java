/** A doctor's day in the read graph. */
@NullMarked
package guahao.workbench.graph;

import org.jspecify.annotations.NullMarked;
