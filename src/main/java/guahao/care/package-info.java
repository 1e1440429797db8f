/** The family-care house: where families of children in treatment stay, and what is done for them. */
@NullMarked
package guahao.care;

import org.jspecify.annotations.NullMarked;
