/** The publicity team's photo gallery: members and invitations, projects with their photos, archives of them. */
@NullMarked
package guahao.gallery;

import org.jspecify.annotations.NullMarked;
