@NullMarked
package guahao.wire.limit;

import org.jspecify.annotations.NullMarked;
