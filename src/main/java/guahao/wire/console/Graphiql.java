package guahao.wire.console;

import guahao.platform.boot.Settings;
import guahao.platform.failure.Failure;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** GraphiQL, to browse and ask the read graph where its schema may be seen. */
@Hidden
@Controller("/graphiql")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
final class Graphiql {

    private static final Set<String> OURS = Set.of("start.js", "start.css");

    private final boolean shown;
    private final Map<String, String> theirs = Map.of(
            "graphiql.min.js", library("graphiql", "graphiql.min.js"),
            "graphiql.min.css", library("graphiql", "graphiql.min.css"),
            "react.production.min.js", library("react", "umd/react.production.min.js"),
            "react-dom.production.min.js", library("react-dom", "umd/react-dom.production.min.js"));

    Graphiql(Settings settings) {
        shown = settings.introspection();
    }

    private static String library(String artifact, String file) {
        String version = LibraryVersion.of("org.webjars.npm", artifact);
        return "/META-INF/resources/webjars/" + artifact + "/" + version + "/" + file;
    }

    @Get
    HttpResponse<byte[]> page() {
        return orNoRoute(() -> Page.of("/console/graphiql/index.html"));
    }

    @Get("/{file}")
    HttpResponse<byte[]> part(String file) {
        if (OURS.contains(file)) {
            return orNoRoute(() -> Page.of("/console/graphiql/" + file));
        }
        String resource = theirs.get(file);
        return orNoRoute(() -> resource == null ? Optional.empty() : Page.kept(resource));
    }

    private HttpResponse<byte[]> orNoRoute(Supplier<Optional<Page>> page) {
        if (!shown) {
            throw new Failure.NoRoute();
        }
        return page.get().orElseThrow(Failure.NoRoute::new).response();
    }
}
