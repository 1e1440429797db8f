/** The supply dialect over HTTP. */
@NullMarked
package guahao.supply.web;

import org.jspecify.annotations.NullMarked;
