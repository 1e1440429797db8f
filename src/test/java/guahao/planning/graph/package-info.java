/** A head's department in the read graph. */
@NullMarked
package guahao.planning.graph;

import org.jspecify.annotations.NullMarked;
