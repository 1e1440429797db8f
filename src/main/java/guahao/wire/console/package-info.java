/** The pages for people: the front page, Swagger UI and the guide, all served from the server itself. */
@NullMarked
package guahao.wire.console;

import org.jspecify.annotations.NullMarked;
