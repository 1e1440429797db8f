/** Tests of printed records. */
@NullMarked
package guahao.consultation.sheet;

import org.jspecify.annotations.NullMarked;
