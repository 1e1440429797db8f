@NullMarked
package guahao.wire.dialect;

import org.jspecify.annotations.NullMarked;
