package guahao.wire.openapi;

import guahao.wire.dialect.Dialect;
import guahao.wire.dialect.Dialects;
import guahao.wire.dialect.Unwrapped;
import guahao.wire.idempotency.Idempotent;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server's routes tell of themselves at run time. */
@Singleton
final class Routes {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\+?(\\w+)(?::[^}]*)?}");
    private static final Pattern OPTIONAL = Pattern.compile("\\{/(\\w+)(?::[^}]*)?}");

    private final Dialects dialects;
    private final Map<String, UriRouteInfo<?, ?>> routes = new HashMap<>();

    Routes(Router router, Dialects dialects) {
        this.dialects = dialects;
        router.uriRoutes().forEach(route -> names(route).forEach(name -> routes.put(name, route)));
    }

    /** "METHOD /path" as OpenAPI writes paths; two for a route whose last part may be left out. */
    static Set<String> names(UriRouteInfo<?, ?> route) {
        String template = route.getUriMatchTemplate().toString();
        return Stream.of(
                        OPTIONAL.matcher(template).replaceAll(""),
                        OPTIONAL.matcher(template).replaceAll("/{$1}"))
                .map(path ->
                        route.getHttpMethodName() + " " + VARIABLE.matcher(path).replaceAll("{$1}"))
                .collect(Collectors.toSet());
    }

    /**
     * @param wrapped whether successes go out in the dialect's envelope
     * @param open whether strangers may come
     * @param repeatable whether it honours {@code Idempotency-Key}
     */
    record Facts(Dialect dialect, boolean wrapped, boolean open, boolean repeatable) {}

    Facts of(String operation) {
        String path = operation.substring(operation.indexOf(' ') + 1);
        AnnotationMetadata said = Optional.<UriRouteInfo<?, ?>>ofNullable(routes.get(operation))
                .map(UriRouteInfo::getAnnotationMetadata)
                .orElse(AnnotationMetadata.EMPTY_METADATA);
        return new Facts(
                dialects.declaredBy(said).orElseGet(() -> dialects.ofPath(path)),
                !said.hasAnnotation(Unwrapped.class),
                Arrays.asList(said.stringValues(Secured.class)).contains(SecurityRule.IS_ANONYMOUS),
                said.hasAnnotation(Idempotent.class));
    }
}
