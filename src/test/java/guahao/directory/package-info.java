/** The directory, from the outside. */
@NullMarked
package guahao.directory;

import org.jspecify.annotations.NullMarked;
