/** Tests of the gallery's files. */
@NullMarked
package guahao.gallery.file;

import org.jspecify.annotations.NullMarked;
