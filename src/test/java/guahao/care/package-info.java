/** Tests of the family-care house, in the words of its contract. */
@NullMarked
package guahao.care;

import org.jspecify.annotations.NullMarked;
