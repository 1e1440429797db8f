package guahao.wire.dialect;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The dialect of a controller: what its methods return is wrapped as the dialect wraps, what they throw is told as the
 * dialect tells. They run on virtual threads, and content types are looked at when a body is read, after the caller's
 * right to send one. Whatever a client says it accepts, it gets its dialect.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
public @interface Speaks {

    Class<? extends Dialect> value();
}
