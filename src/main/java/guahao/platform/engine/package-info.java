/** The embedded MariaDB and Redis: unpacked from their jars, started, watched for and stopped with the server. */
@NullMarked
package guahao.platform.engine;

import org.jspecify.annotations.NullMarked;
