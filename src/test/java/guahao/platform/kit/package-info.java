/** What the tests of the platform share: a server outside the sandbox, and small servers that play the outside. */
@NullMarked
package guahao.platform.kit;

import org.jspecify.annotations.NullMarked;
