/** Workbooks of figures, made in the background and fetched by a signed link. */
@NullMarked
package guahao.care.exports;

import org.jspecify.annotations.NullMarked;
