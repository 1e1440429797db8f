/** Scores of accounts by what they do, and bans, which keep scalpers out. */
@NullMarked
package guahao.risk;

import org.jspecify.annotations.NullMarked;
