/** Statistics as the hospital dialect's clients ask for them. */
@NullMarked
package guahao.statistics.web;

import org.jspecify.annotations.NullMarked;
