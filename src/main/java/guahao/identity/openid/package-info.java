/** Accounts that are known by their WeChat openid, and signing in as one. */
@NullMarked
package guahao.identity.openid;

import org.jspecify.annotations.NullMarked;
