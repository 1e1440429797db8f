/** The five wire dialects: which paths each answers, how it wraps an answer and how it tells a failure. */
@NullMarked
package guahao.wire.dialect;

import org.jspecify.annotations.NullMarked;
