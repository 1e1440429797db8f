/** The programs that are handed out with the server, run as their users run them. */
@NullMarked
package guahao.clients;

import org.jspecify.annotations.NullMarked;
