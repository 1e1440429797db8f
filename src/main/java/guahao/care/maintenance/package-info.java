/** What keeps the house in order: tables, links between rows, alerts. */
@NullMarked
package guahao.care.maintenance;

import org.jspecify.annotations.NullMarked;
