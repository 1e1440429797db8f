/** The test kit: one real server for the whole run, spoken to over HTTP. */
@NullMarked
package guahao.kit;

import org.jspecify.annotations.NullMarked;
