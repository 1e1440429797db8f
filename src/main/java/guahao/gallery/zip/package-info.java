/** Archives of photos, made while they are read. */
@NullMarked
package guahao.gallery.zip;

import org.jspecify.annotations.NullMarked;
