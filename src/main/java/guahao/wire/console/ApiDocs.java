package guahao.wire.console;

import guahao.platform.failure.Failure;
import guahao.wire.openapi.ApiDocument;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The OpenAPI document and Swagger UI to read and try it with. */
@Hidden
@Controller("/docs")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
final class ApiDocs {

    private static final String LIBRARY = "/META-INF/resources/webjars/swagger-ui/";
    private static final Set<String> OURS = Set.of("docs.js", "docs.css");
    private static final Set<String> THEIRS =
            Set.of("swagger-ui.css", "swagger-ui-bundle.js", "favicon-16x16.png", "favicon-32x32.png");

    private final ApiDocument document;
    private final String version;

    ApiDocs(ApiDocument document) {
        this.document = document;
        version = LibraryVersion.of("org.webjars", "swagger-ui");
    }

    @Get
    HttpResponse<byte[]> page() {
        return orNoRoute(() -> Page.of("/console/docs.html"));
    }

    @Get("/openapi.yml")
    HttpResponse<byte[]> document() {
        return orNoRoute(() -> Page.of("/META-INF/swagger/openapi.yml").map(page -> page.withText(document.text())));
    }

    @Get("/{file}")
    HttpResponse<byte[]> part(String file) {
        if (OURS.contains(file)) {
            return orNoRoute(() -> Page.of("/console/" + file));
        }
        if (THEIRS.contains(file)) {
            return orNoRoute(() -> Page.kept(LIBRARY + version + "/" + file));
        }
        throw new Failure.NoRoute();
    }

    private static HttpResponse<byte[]> orNoRoute(Supplier<Optional<Page>> page) {
        return page.get().orElseThrow(Failure.NoRoute::new).response();
    }
}
