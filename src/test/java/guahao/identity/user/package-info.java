/** Tests of user. */
@NullMarked
package guahao.identity.user;

import org.jspecify.annotations.NullMarked;
