/** Tests of the whole house; those of a room stand in its package. */
@NullMarked
package guahao;

import org.jspecify.annotations.NullMarked;
