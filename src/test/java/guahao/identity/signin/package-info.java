/** Coming in, and trying to. */
@NullMarked
package guahao.identity.signin;

import org.jspecify.annotations.NullMarked;
