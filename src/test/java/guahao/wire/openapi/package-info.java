/** The tests of the OpenAPI document. */
@NullMarked
package guahao.wire.openapi;

import org.jspecify.annotations.NullMarked;
