/** Activities and their places. */
@NullMarked
package guahao.care.activities;

import org.jspecify.annotations.NullMarked;
