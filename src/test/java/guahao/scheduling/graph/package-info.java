/** The read graph over directory and schedules, over HTTP. */
@NullMarked
package guahao.scheduling.graph;

import org.jspecify.annotations.NullMarked;
