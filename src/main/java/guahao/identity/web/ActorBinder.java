package guahao.identity.web;

import guahao.platform.audit.Actor;
import guahao.platform.audit.Origin;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.wire.http.ClientAddress;
import guahao.wire.http.RequestIds;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.SecurityFilter;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers whose deeds are accounted for their {@link Actor}: the caller and where he calls from. */
@Singleton
final class ActorBinder implements TypedRequestArgumentBinder<Actor> {

    @Override
    public Argument<Actor> argumentType() {
        return Argument.of(Actor.class);
    }

    @Override
    public BindingResult<Actor> bind(ArgumentConversionContext<Actor> context, HttpRequest<?> request) {
        if (!request.getAttributes().contains(SecurityFilter.KEY)) {
            return BindingResult.unsatisfied();
        }
        Caller caller = request.getUserPrincipal(Authentication.class)
                .map(authentication -> authentication.getAttributes().get(BearerAuthentication.CALLER))
                .map(Caller.class::cast)
                .orElseThrow(Failure.Unauthenticated::new);
        var origin = new Origin(ClientAddress.of(request), RequestIds.of(request));
        return () -> Optional.of(new Actor(caller.id(), origin));
    }
}
