package guahao.wire.idempotency;

import io.micronaut.aop.Around;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A write of a signed-in caller that honours {@code Idempotency-Key}. It runs in one transaction with the key's row, so
 * the deed and the memory of it are there together or not at all; its answer must be readable from JSON again.
 */
@Around
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** Whether the body may carry the key as {@code clientToken}. */
    boolean clientToken() default false;

    /** Whether another body under the same key is refused rather than answered with the first answer. */
    boolean comparesBody() default true;

    /**
     * Whether the deed opens its transaction itself and takes the {@link KeyInHand} along; what else the method does is
     * not undone with it.
     */
    boolean joint() default false;
}
