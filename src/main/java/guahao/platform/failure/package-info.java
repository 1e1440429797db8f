/** The one family of failures that services throw and every dialect renders. */
@NullMarked
package guahao.platform.failure;

import org.jspecify.annotations.NullMarked;
