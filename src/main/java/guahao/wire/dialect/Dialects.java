package guahao.wire.dialect;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the dialect of a request: its controller's, else that of its path. */
@Singleton
public final class Dialects {

    private record Family(String prefix, Dialect dialect) {

        boolean owns(String path) {
            return path.startsWith(prefix) && (path.length() == prefix.length() || isBoundary(path));
        }

        private boolean isBoundary(String path) {
            return prefix.isEmpty() || path.charAt(prefix.length()) == '/';
        }
    }

    private final Map<Class<?>, Dialect> byType;
    private final List<Family> longestFirst;

    Dialects(List<Dialect> dialects) {
        byType = dialects.stream().collect(Collectors.toUnmodifiableMap(Dialect::getClass, Function.identity()));
        longestFirst = dialects.stream()
                .flatMap(dialect -> dialect.paths().stream().map(path -> new Family(path, dialect)))
                .sorted(Comparator.comparingInt(
                                (Family family) -> family.prefix().length())
                        .reversed())
                .toList();
    }

    public Dialect of(HttpRequest<?> request) {
        return declared(request).orElseGet(() -> ofPath(request.getPath()));
    }

    /** The dialect that the matched controller declares; pages and the framework's own endpoints declare none. */
    public Optional<Dialect> declared(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request).flatMap(route -> declaredBy(route.getAnnotationMetadata()));
    }

    /**
     * The dialect of a route's controller.
     *
     * @param route what is said of a controller's method
     */
    public Optional<Dialect> declaredBy(AnnotationMetadata route) {
        return route.classValue(Speaks.class).map(byType::get);
    }

    public Dialect ofPath(String path) {
        return longestFirst.stream()
                .filter(family -> family.owns(path))
                .findFirst()
                .map(Family::dialect)
                .orElseThrow();
    }
}
