/** Stays: who sleeps in which bed from which day to which. */
@NullMarked
package guahao.care.tenancies;

import org.jspecify.annotations.NullMarked;
