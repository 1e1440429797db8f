package guahao.wire.input;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller's method ask for the request's {@link Upload}. */
@Singleton
final class UploadBinder implements TypedRequestArgumentBinder<Upload> {

    @Override
    public Argument<Upload> argumentType() {
        return Argument.of(Upload.class);
    }

    @Override
    public BindingResult<Upload> bind(ArgumentConversionContext<Upload> context, HttpRequest<?> request) {
        int most = context.getAnnotationMetadata().intValue(UpTo.class).orElse(0);
        return () -> Optional.of(new Upload(request, most));
    }
}
