/** Tests of how the server and its database get along. */
@NullMarked
package guahao.platform.database;

import org.jspecify.annotations.NullMarked;
