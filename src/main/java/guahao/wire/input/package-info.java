/** Reading what clients send: bodies within their limits, fields with their types, complaints that name the field. */
@NullMarked
package guahao.wire.input;

import org.jspecify.annotations.NullMarked;
