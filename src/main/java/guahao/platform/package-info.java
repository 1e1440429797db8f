/** What every feature stands on and none owns: engines, clock, failures, outbox, audit trail, files, jobs, health. */
@NullMarked
package guahao.platform;

import org.jspecify.annotations.NullMarked;
