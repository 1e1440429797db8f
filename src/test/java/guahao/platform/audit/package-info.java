/** Tests of the platform's audit. */
@NullMarked
package guahao.platform.audit;

import org.jspecify.annotations.NullMarked;
