package guahao.wire.input;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller's method ask for the request's {@link Query}. */
@Singleton
final class QueryBinder implements TypedRequestArgumentBinder<Query> {

    @Override
    public Argument<Query> argumentType() {
        return Argument.of(Query.class);
    }

    @Override
    public BindingResult<Query> bind(ArgumentConversionContext<Query> context, HttpRequest<?> request) {
        return () -> Optional.of(new Query(request.getParameters()));
    }
}
