/** People to test with, and what they may expect. */
@NullMarked
package guahao.identity;

import org.jspecify.annotations.NullMarked;
