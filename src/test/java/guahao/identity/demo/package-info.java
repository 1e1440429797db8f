/** The demonstration's accounts. */
@NullMarked
package guahao.identity.demo;

import org.jspecify.annotations.NullMarked;
