/** Statistics, asked for as the hospital dialect's clients do. */
@NullMarked
package guahao.statistics.web;

import org.jspecify.annotations.NullMarked;
