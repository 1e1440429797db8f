/** Patients over GraphQL: who sees how much of whom. */
@NullMarked
package guahao.patient.graph;

import org.jspecify.annotations.NullMarked;
