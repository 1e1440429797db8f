/** Doctors' leave: applying for it, deciding it, and what an approved one stops. */
@NullMarked
package guahao.leave;

import org.jspecify.annotations.NullMarked;
