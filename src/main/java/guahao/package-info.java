/** The entry point; every other room is a package below. */
@NullMarked
package guahao;

import org.jspecify.annotations.NullMarked;
