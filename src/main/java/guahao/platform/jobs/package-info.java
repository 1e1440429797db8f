/** Work that recurs: each job on one instance at a time, caught up after a standstill. */
@NullMarked
package guahao.platform.jobs;

import org.jspecify.annotations.NullMarked;
