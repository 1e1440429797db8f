@NullMarked
package guahao.platform.convoy;

import org.jspecify.annotations.NullMarked;
