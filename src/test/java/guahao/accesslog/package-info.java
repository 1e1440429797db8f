/** Tests of the access log. */
@NullMarked
package guahao.accesslog;

import org.jspecify.annotations.NullMarked;
