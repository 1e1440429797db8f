/** Tests of feedback. */
@NullMarked
package guahao.feedback.web;

import org.jspecify.annotations.NullMarked;
