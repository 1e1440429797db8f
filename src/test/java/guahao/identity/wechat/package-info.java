/** Tests of wechat. */
@NullMarked
package guahao.identity.wechat;

import org.jspecify.annotations.NullMarked;
