/** Tests of the platform's demo. */
@NullMarked
package guahao.platform.demo;

import org.jspecify.annotations.NullMarked;
