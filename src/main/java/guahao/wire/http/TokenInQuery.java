package guahao.wire.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route that a page links to, where no header can be sent: the token may also come as the parameter {@code token}.
 * Nowhere else, for addresses are remembered and shown in more places than headers.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TokenInQuery {}
