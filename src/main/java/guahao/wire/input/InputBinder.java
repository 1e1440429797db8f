package guahao.wire.input;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller's method ask for the request's {@link Input}. */
@Singleton
final class InputBinder implements TypedRequestArgumentBinder<Input> {

    @Override
    public Argument<Input> argumentType() {
        return Argument.of(Input.class);
    }

    @Override
    public BindingResult<Input> bind(ArgumentConversionContext<Input> context, HttpRequest<?> request) {
        return () -> Optional.of(new Input(request));
    }
}
