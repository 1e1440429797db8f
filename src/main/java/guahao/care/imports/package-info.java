/** Workbooks of families and stays, read row by row. */
@NullMarked
package guahao.care.imports;

import org.jspecify.annotations.NullMarked;
