/** What every answer carries whatever its dialect: request id, security headers, a line in the log. */
@NullMarked
package guahao.wire.http;

import org.jspecify.annotations.NullMarked;
