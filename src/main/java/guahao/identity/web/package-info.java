/** Sign-in over HTTP: whose token a request carries, and the endpoints of /auth. */
@NullMarked
package guahao.identity.web;

import org.jspecify.annotations.NullMarked;
