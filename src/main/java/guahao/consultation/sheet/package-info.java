/** Records of visits on paper: PDF files that are kept for a week. */
@NullMarked
package guahao.consultation.sheet;

import org.jspecify.annotations.NullMarked;
