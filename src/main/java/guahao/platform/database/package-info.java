/** What every writer to the database needs: transactions that are tried again, and the names of broken constraints. */
@NullMarked
package guahao.platform.database;

import org.jspecify.annotations.NullMarked;
