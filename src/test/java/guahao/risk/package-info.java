/** Tests of scores and bans. */
@NullMarked
package guahao.risk;

import org.jspecify.annotations.NullMarked;
