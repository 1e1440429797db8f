/** Tests of what is made of pictures, and pictures to make them with. */
@NullMarked
package guahao.platform.picture;

import org.jspecify.annotations.NullMarked;
