package guahao.care.gateway;

import io.micronaut.context.annotation.DefaultScope;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an action is called and who may ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DefaultScope(Singleton.class)
public @interface Action {

    /** The function that it belongs to. */
    String function();

    /** Its names there. */
    String[] value();

    Access access();

    /** Whether a {@code clientToken} makes it act once. */
    boolean repeatable() default false;

    /** Whether it has transactions of its own, one after the other, and takes its time. */
    boolean lengthy() default false;

    /** Whether its payload may also stand beside the action, at the top of the body. */
    boolean flat() default false;
}
