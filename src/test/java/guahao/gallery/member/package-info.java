/** Tests of who is what in the gallery. */
@NullMarked
package guahao.gallery.member;

import org.jspecify.annotations.NullMarked;
