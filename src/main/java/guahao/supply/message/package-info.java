/** Template messages to WeChat users, and the record of every attempt to send one. */
@NullMarked
package guahao.supply.message;

import org.jspecify.annotations.NullMarked;
