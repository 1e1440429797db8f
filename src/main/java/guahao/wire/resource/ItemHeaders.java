package guahao.wire.resource;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells a single resource's version, and where a new one is found. */
@ServerFilter("/api/**")
@Order(ItemHeaders.BEFORE_THE_ENVELOPE)
final class ItemHeaders {

    static final int BEFORE_THE_ENVELOPE = 30_001;

    private final VersionTag tags;

    ItemHeaders(VersionTag tags) {
        this.tags = tags;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.body() instanceof Item item) {
            response.header(HttpHeaders.ETAG, tags.of(item));
            if (response.code() == HttpStatus.CREATED.getCode()) {
                String path = request.getPath();
                String parent = path.endsWith("/") ? path : path + "/";
                response.header(HttpHeaders.LOCATION, parent + item.id());
            }
        }
    }
}
