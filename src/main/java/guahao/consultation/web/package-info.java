/** The doctor's desk in the hospital dialect. */
@NullMarked
package guahao.consultation.web;

import org.jspecify.annotations.NullMarked;
