package guahao.wire.limit;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Counts the requests of a method marked {@link PerMinute}, each endpoint's for itself. */
@Singleton
@InterceptorBean(PerMinute.class)
final class PerMinuteInterceptor implements MethodInterceptor<Object, Object> {

    private final RateLimiter limiter;

    PerMinuteInterceptor(RateLimiter limiter) {
        this.limiter = limiter;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
        int limit = call.intValue(PerMinute.class).orElseThrow();
        ServerRequestContext.currentRequest()
                .ifPresent(request -> limiter.take("endpoint:" + endpoint(request) + ":" + who(call, request), limit));
        return call.proceed();
    }

    private static String who(MethodInvocationContext<Object, Object> call, HttpRequest<?> request) {
        boolean byAddress = call.booleanValue(PerMinute.class, "byAddress").orElse(false);
        return byAddress ? Knocking.from(request) : Knocking.by(request);
    }

    private static String endpoint(HttpRequest<?> request) {
        return BasicHttpAttributes.getUriTemplate(request).orElseGet(request::getPath);
    }
}
