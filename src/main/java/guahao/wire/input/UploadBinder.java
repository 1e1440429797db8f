package guahao.wire.input;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.http.context.event.HttpRequestTerminatedEvent;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller's method ask for the request's {@link Upload}, and clears away after the request. */
@Singleton
final class UploadBinder
        implements TypedRequestArgumentBinder<Upload>, ApplicationEventListener<HttpRequestTerminatedEvent> {

    private static final String ATTRIBUTE = "guahao.upload";

    @Override
    public Argument<Upload> argumentType() {
        return Argument.of(Upload.class);
    }

    @Override
    public BindingResult<Upload> bind(ArgumentConversionContext<Upload> context, HttpRequest<?> request) {
        int most = context.getAnnotationMetadata().intValue(UpTo.class).orElse(0);
        return () -> {
            var upload = new Upload(request, most);
            request.setAttribute(ATTRIBUTE, upload);
            return Optional.of(upload);
        };
    }

    @Override
    public void onApplicationEvent(HttpRequestTerminatedEvent event) {
        event.getSource().getAttribute(ATTRIBUTE, Upload.class).ifPresent(Upload::forget);
    }
}
