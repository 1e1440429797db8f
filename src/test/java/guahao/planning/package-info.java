/** Weeks of clinics. */
@NullMarked
package guahao.planning;

import org.jspecify.annotations.NullMarked;
