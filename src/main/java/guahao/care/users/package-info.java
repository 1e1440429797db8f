/** Who takes part in the house, as what, and how he signs in. */
@NullMarked
package guahao.care.users;

import org.jspecify.annotations.NullMarked;
