/** Accounts as the native REST shows and takes them: users. */
@NullMarked
package guahao.identity.rest;

import org.jspecify.annotations.NullMarked;
