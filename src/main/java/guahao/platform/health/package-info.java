/** What the server tells of its own well-being. */
@NullMarked
package guahao.platform.health;

import org.jspecify.annotations.NullMarked;
