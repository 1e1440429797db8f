/** Tests of what writers to the database stand on. */
@NullMarked
package guahao.platform.database;

import org.jspecify.annotations.NullMarked;
