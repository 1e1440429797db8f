/** The OpenAPI document: what the compiler finds in the controllers, with what only the dialects and the notes know. */
@NullMarked
package guahao.wire.openapi;

import org.jspecify.annotations.NullMarked;
