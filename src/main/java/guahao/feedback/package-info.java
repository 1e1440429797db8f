/** What people tell the hospital about itself. */
@NullMarked
package guahao.feedback;

import org.jspecify.annotations.NullMarked;
