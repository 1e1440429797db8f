/** Schedules from the hospital's public site: fetched, kept as files and handed to the import. */
@NullMarked
package guahao.scheduling.crawl;

import org.jspecify.annotations.NullMarked;
