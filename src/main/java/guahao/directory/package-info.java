/** Hospitals, departments and clinics: what the public may know about where care is given. */
@NullMarked
package guahao.directory;

import org.jspecify.annotations.NullMarked;
