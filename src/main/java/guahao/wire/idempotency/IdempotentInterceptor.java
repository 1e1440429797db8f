package guahao.wire.idempotency;

import guahao.wire.input.Body;
import guahao.wire.input.Input;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sees to it that a method marked {@link Idempotent} acts once for each key. */
@Singleton
@InterceptorBean(Idempotent.class)
final class IdempotentInterceptor implements MethodInterceptor<Object, Object> {

    private final Once once;
    private final List<Errand> errands;

    IdempotentInterceptor(Once once, List<Errand> errands) {
        this.once = once;
        this.errands = errands;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
        HttpRequest<?> request = ServerRequestContext.currentRequest().orElse(null);
        if (request == null) {
            return call.proceed();
        }
        boolean clientToken = call.booleanValue(Idempotent.class, "clientToken").orElse(false);
        boolean comparesBody =
                call.booleanValue(Idempotent.class, "comparesBody").orElse(true);
        Body body = read(call).orElseGet(() -> new Input(request));
        IdempotencyKey key =
                IdempotencyKey.of(request, body, clientToken, comparesBody).orElse(null);
        if (key == null) {
            return call.proceed();
        }
        read(call).ifPresent(brought -> runErrands(key, request, brought));
        Argument<?> type = call.getReturnType().asArgument();
        return call.booleanValue(Idempotent.class, "joint").orElse(false)
                ? once.runJoint(key, comparesBody, type, () -> call.proceed(this))
                : once.run(key, comparesBody, type, () -> call.proceed(this));
    }

    /** What the method itself reads of the request. */
    private static Optional<Body> read(MethodInvocationContext<Object, Object> call) {
        return Arrays.stream(call.getParameterValues())
                .filter(Body.class::isInstance)
                .map(Body.class::cast)
                .findFirst();
    }

    private void runErrands(IdempotencyKey key, HttpRequest<?> request, Body brought) {
        if (brought instanceof Input input) {
            List<Runnable> needed = errands.stream()
                    .flatMap(errand -> errand.of(request, input).stream())
                    .toList();
            if (!needed.isEmpty() && !once.remembers(key)) {
                needed.forEach(Runnable::run);
            }
        }
    }
}
