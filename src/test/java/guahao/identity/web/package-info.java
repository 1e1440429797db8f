/** Who may reach which route. */
@NullMarked
package guahao.identity.web;

import org.jspecify.annotations.NullMarked;
