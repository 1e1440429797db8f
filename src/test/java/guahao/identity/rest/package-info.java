/** The tests of users in the native REST. */
@NullMarked
package guahao.identity.rest;

import org.jspecify.annotations.NullMarked;
