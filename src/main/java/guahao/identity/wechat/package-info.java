/** The WeChat user behind an account, and which messages he lets us send him. */
@NullMarked
package guahao.identity.wechat;

import org.jspecify.annotations.NullMarked;
