/** Feedback in the hospital dialect. */
@NullMarked
package guahao.feedback.web;

import org.jspecify.annotations.NullMarked;
