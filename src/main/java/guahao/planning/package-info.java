/** The weeks of a department's clinics: what they look like, what its head wants changed, and carrying that out. */
@NullMarked
package guahao.planning;

import org.jspecify.annotations.NullMarked;
