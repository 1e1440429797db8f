/** A head's department in the read graph, with what was applied for there. */
@NullMarked
package guahao.planning.graph;

import org.jspecify.annotations.NullMarked;
