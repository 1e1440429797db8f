/** Patients in the read graph, each as the one who asks may see them. */
@NullMarked
package guahao.patient.graph;

import org.jspecify.annotations.NullMarked;
