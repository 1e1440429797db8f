/** Ports to services of others (WeChat, payment, campus), with adapters for the real thing and for the sandbox. */
@NullMarked
package guahao.platform.outside;

import org.jspecify.annotations.NullMarked;
