/** Who asked for what and when, one row a request, and how many requests there were. */
@NullMarked
package guahao.accesslog;

import org.jspecify.annotations.NullMarked;
