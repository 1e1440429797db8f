package guahao.care.gateway;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** The checks of the gateway for what comes another way than as an action: files. */
@Singleton
public final class Entrance {

    private final Calls calls;
    private final CareLimits limits;
    private final Observed observed;

    Entrance(Calls calls, CareLimits limits, Observed observed) {
        this.calls = calls;
        this.limits = limits;
        this.observed = observed;
    }

    /** An import by somebody who manages. */
    public Object ofManagers(String function, String action, HttpRequest<?> request, Function<Call, Object> deed) {
        return observed.call(function, action, request, () -> {
            Call call = calls.of(request);
            limits.takeFunction(function, call);
            limits.takeImport(call);
            Access.MANAGERS.require(call);
            return deed.apply(call);
        });
    }
}
