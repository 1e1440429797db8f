/** Tests of how sheets are read. */
@NullMarked
package guahao.care.imports;

import org.jspecify.annotations.NullMarked;
