/** Schedules fetched from the hospital's public site. */
@NullMarked
package guahao.scheduling.crawl;

import org.jspecify.annotations.NullMarked;
