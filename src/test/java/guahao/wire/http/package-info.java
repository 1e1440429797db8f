@NullMarked
package guahao.wire.http;

import org.jspecify.annotations.NullMarked;
