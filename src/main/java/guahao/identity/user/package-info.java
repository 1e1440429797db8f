/** The accounts as administrators and their owners see and change them. */
@NullMarked
package guahao.identity.user;

import org.jspecify.annotations.NullMarked;
