/** Tests of the platform's outbox. */
@NullMarked
package guahao.platform.outbox;

import org.jspecify.annotations.NullMarked;
