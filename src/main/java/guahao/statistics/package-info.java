/** What the hospital's orders, accounts and accesses come to, for reports, rankings and dashboards. */
@NullMarked
package guahao.statistics;

import org.jspecify.annotations.NullMarked;
