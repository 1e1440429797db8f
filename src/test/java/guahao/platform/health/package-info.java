/** Tests of the platform's health. */
@NullMarked
package guahao.platform.health;

import org.jspecify.annotations.NullMarked;
