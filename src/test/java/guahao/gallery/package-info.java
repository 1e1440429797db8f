/** Tests of the gallery. */
@NullMarked
package guahao.gallery;

import org.jspecify.annotations.NullMarked;
