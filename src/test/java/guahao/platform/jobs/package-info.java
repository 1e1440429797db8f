/** Tests of the platform's jobs. */
@NullMarked
package guahao.platform.jobs;

import org.jspecify.annotations.NullMarked;
