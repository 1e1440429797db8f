/** The house in the read graph. */
@NullMarked
package guahao.care.graph;

import org.jspecify.annotations.NullMarked;
