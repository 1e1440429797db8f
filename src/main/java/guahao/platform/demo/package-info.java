/** Demonstration data: loaded once into an empty sandbox. */
@NullMarked
package guahao.platform.demo;

import org.jspecify.annotations.NullMarked;
