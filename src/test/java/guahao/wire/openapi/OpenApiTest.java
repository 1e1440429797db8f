package guahao.wire.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.wire.input.Input;
import guahao.wire.input.Upload;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document of everything that is not the graph. */
@ServerTest
class OpenApiTest {

    private static final Path PRINTED = Path.of("schema/openapi/openapi.yml");

    private final Router router;
    private final String printed;
    private final ApiOperations operations;

    OpenApiTest(ApiDocument document, Router router) {
        this.router = router;
        printed = document.text();
        operations = ApiOperations.of(printed);
    }

    /**
     * {@code mvn test -Dtest=OpenApiTest -Dguahao.openapi.write=true} writes it anew, unless that takes something from
     * clients; {@code -Dguahao.openapi.break=true} does even so.
     */
    @Test
    void isPrintedAsCommitted() throws IOException {
        if (Boolean.getBoolean("guahao.openapi.write")) {
            if (Files.exists(PRINTED) && !Boolean.getBoolean("guahao.openapi.break")) {
                assertThat(ApiBreakages.between(Files.readString(PRINTED), printed))
                        .as("Breaks clients on purpose? -Dguahao.openapi.break=true")
                        .isEmpty();
            }
            Files.createDirectories(PRINTED.getParent());
            Files.writeString(PRINTED, printed);
        }
        assertThat(PRINTED)
                .as("Changed on purpose? mvn test -Dtest=OpenApiTest -Dguahao.openapi.write=true")
                .hasContent(printed);
    }

    @Test
    void isServedAsPrinted(Http http) {
        assertThat(http.get("/docs/openapi.yml").send().text()).isEqualTo(printed);
    }

    @Test
    void knowsEveryRouteAndNoOther() {
        assertThat(operations.byName().keySet())
                .isEqualTo(
                        routes().flatMap(route -> Routes.names(route).stream()).collect(Collectors.toSet()));
    }

    /** Of the house, but for the pages for people, the framework's endpoints and the graph with its own schema. */
    private Stream<UriRouteInfo<?, ?>> routes() {
        return router.uriRoutes()
                .filter(route -> !Set.of("HEAD", "OPTIONS", "TRACE").contains(route.getHttpMethodName()))
                .filter(route -> !Routes.names(route).iterator().next().contains(" /graphql"))
                .filter(route -> isDocumented(controller(route)));
    }

    /** Without what the framework puts around it. */
    private static Class<?> controller(UriRouteInfo<?, ?> route) {
        Class<?> type = route.getTargetMethod().getDeclaringType();
        return type.getSimpleName().endsWith("Intercepted") ? type.getSuperclass() : type;
    }

    private static boolean isDocumented(Class<?> controller) {
        String from =
                controller.getProtectionDomain().getCodeSource().getLocation().getPath();
        return controller.getName().startsWith("guahao.")
                && !from.contains("test-classes")
                && !controller.isAnnotationPresent(Endpoint.class)
                && !controller.isAnnotationPresent(Hidden.class);
    }

    @Test
    void saysWhatEachRouteTakes() {
        List<String> silent = routes().filter(route -> Arrays.stream(
                                route.getTargetMethod().getArguments())
                        .anyMatch(argument -> Set.of(Input.class, Upload.class).contains(argument.getType())))
                .flatMap(route -> Routes.names(route).stream())
                .filter(name -> !Tree.object(operations.byName().get(name)).containsKey("requestBody"))
                .toList();
        assertThat(silent).as("a body in openapi/operations.yml").isEmpty();
    }

    @Test
    void notesNothingThatIsNotThere() {
        assertThat(operations.byName().keySet())
                .containsAll(OperationNotes.read().operations());
    }

    @Test
    void isClean() {
        List<String> wrong = new ArrayList<>();
        operations.byName().forEach((name, operation) -> {
            if (!(operation.get("summary") instanceof String summary) || summary.isBlank()) {
                wrong.add(name + " has no summary");
            }
            if (!(operation.get("tags") instanceof List<?> tags) || tags.isEmpty()) {
                wrong.add(name + " has no tag");
            }
            if (Tree.object(operation, "responses").keySet().stream().noneMatch(status -> status.startsWith("2"))) {
                wrong.add(name + " never succeeds");
            }
            parametersOfPath(name, operation, wrong);
        });
        assertThat(wrong).isEmpty();
    }

    private static void parametersOfPath(String name, Map<String, Object> operation, List<String> wrong) {
        List<String> described = Tree.objects(operation.get("parameters")).stream()
                .filter(parameter -> "path".equals(parameter.get("in")))
                .filter(parameter -> parameter.get("description") instanceof String text && !text.isBlank())
                .filter(parameter -> Boolean.TRUE.equals(parameter.get("required")))
                .map(parameter -> "{" + parameter.get("name") + "}")
                .toList();
        Arrays.stream(name.split("(?=\\{)|(?<=})"))
                .filter(part -> part.startsWith("{") && !described.contains(part))
                .forEach(part -> wrong.add(name + " does not describe " + part));
    }

    @Test
    void namesEachOperationOnce() {
        assertThat(operations.byName().values().stream().map(operation -> operation.get("operationId")))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void refersToNothingThatIsNotThere() {
        List<String> missing = new ArrayList<>();
        Tree.references(Tree.of("operations", operations.byName(), "schemas", operations.schemas()), reference -> {
            if (!operations.schemas().containsKey(reference.replace("#/components/schemas/", ""))) {
                missing.add(reference);
            }
        });
        assertThat(missing).isEmpty();
    }

    /** What the server brings by itself is nothing that a client sends. */
    @Test
    void showsNothingOfTheInside() {
        assertThat(operations.schemas()).doesNotContainKeys("Input", "Actor", "Caller", "Query", "Upload", "Form");
    }

    @Test
    void tellsOfEachDialectsEnvelope() {
        assertThat(operations.read("GET /api/users/{id}"))
                .containsEntry("200 .code", "integer")
                .containsEntry("200 .data.email", "string or null")
                .containsEntry("200 .data.is_active", "boolean");
        assertThat(operations.read("GET /auth/users/{id}")).containsEntry("200 .message.username", "string");
        assertThat(operations.read("GET /api/users/me")).containsEntry("200 .ok", "boolean");
        assertThat(operations.required("POST /api/users")).containsExactly("name", "email");
        assertThat(operations.required("PATCH /api/users/{id}")).isEmpty();
        assertThat(operations.parameters("PUT /api/users/{id}"))
                .containsKeys("header If-Match", "header Idempotency-Key")
                .containsEntry("path id", "integer!");
    }
}
