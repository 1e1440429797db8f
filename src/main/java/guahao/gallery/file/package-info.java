/** Where the gallery's pictures lie, and how none is left behind without a photo. */
@NullMarked
package guahao.gallery.file;

import org.jspecify.annotations.NullMarked;
