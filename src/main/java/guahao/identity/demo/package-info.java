/** The accounts of the demonstration data, and their end outside the sandbox. */
@NullMarked
package guahao.identity.demo;

import org.jspecify.annotations.NullMarked;
