/** Who is what in the gallery: roles, the invitations that raise them, registration. */
@NullMarked
package guahao.gallery.member;

import org.jspecify.annotations.NullMarked;
