/** Tokens: issued, believed while the database says so, dead at once when it no longer does. */
@NullMarked
package guahao.identity.token;

import org.jspecify.annotations.NullMarked;
