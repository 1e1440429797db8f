package guahao.identity.web;

import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.SecurityFilter;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers their {@link Caller}; where it may be null, a request without a live token has none. */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {

    private static final Argument<Caller> CALLER = Argument.of(Caller.class);

    @Override
    public Argument<Caller> argumentType() {
        return CALLER;
    }

    @Override
    @SuppressWarnings("unchecked") // Both are binding results of any type.
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        if (!request.getAttributes().contains(SecurityFilter.KEY)) {
            return BindingResult.UNSATISFIED;
        }
        request.getAttribute(BearerAuthentication.FAILURE, Failure.class).ifPresent(failure -> {
            throw failure;
        });
        Optional<Caller> caller = request.getUserPrincipal(Authentication.class)
                .map(authentication -> authentication.getAttributes().get(BearerAuthentication.CALLER))
                .map(Caller.class::cast);
        if (caller.isEmpty() && !context.getArgument().isNullable()) {
            throw new Failure.Unauthenticated();
        }
        return caller.isPresent() ? () -> caller : BindingResult.EMPTY;
    }
}
