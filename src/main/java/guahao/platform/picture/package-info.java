/** Pictures of people's cameras: what they are, how they lie, and a small one of each. */
@NullMarked
package guahao.platform.picture;

import org.jspecify.annotations.NullMarked;
