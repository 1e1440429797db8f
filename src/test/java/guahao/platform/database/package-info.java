/** Tests of what every writer to the database needs. */
@NullMarked
package guahao.platform.database;

import org.jspecify.annotations.NullMarked;
