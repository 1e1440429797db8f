/** The doctor's desk: the queue of a schedule, the record of each visit, and patients as doctors see them. */
@NullMarked
package guahao.consultation;

import org.jspecify.annotations.NullMarked;
