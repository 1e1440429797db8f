/** Projects and the photos in them. */
@NullMarked
package guahao.gallery.album;

import org.jspecify.annotations.NullMarked;
