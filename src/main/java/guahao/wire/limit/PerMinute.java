package guahao.wire.limit;

import io.micronaut.aop.Around;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many requests a minute an endpoint takes from each account. They are counted once the token is known and before
 * anything of the request is looked at.
 */
@Around
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PerMinute {

    int value();

    /** Whether it counts by the address a request comes from, whatever token comes along. */
    boolean byAddress() default false;
}
