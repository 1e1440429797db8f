package guahao.wire.idempotency;

import guahao.wire.input.Body;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sees to it that a method marked {@link Idempotent} acts once for each key. */
@Singleton
@InterceptorBean(Idempotent.class)
final class IdempotentInterceptor implements MethodInterceptor<Object, Object> {

    private final Once once;

    IdempotentInterceptor(Once once) {
        this.once = once;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
        boolean clientToken = call.booleanValue(Idempotent.class, "clientToken").orElse(false);
        boolean comparesBody =
                call.booleanValue(Idempotent.class, "comparesBody").orElse(true);
        return ServerRequestContext.currentRequest()
                .flatMap(request -> IdempotencyKey.of(request, body(call), clientToken))
                .map(key -> new Answered(
                        once.run(key, comparesBody, call.getReturnType().asArgument(), () -> call.proceed(this))))
                .orElseGet(() -> new Answered(call.proceed()))
                .value();
    }

    /** A value that may be null, where null is an answer. */
    private record Answered(@Nullable Object value) {}

    private static @Nullable Body body(MethodInvocationContext<Object, Object> call) {
        return Arrays.stream(call.getParameterValues())
                .filter(Body.class::isInstance)
                .map(Body.class::cast)
                .findFirst()
                .orElse(null);
    }
}
