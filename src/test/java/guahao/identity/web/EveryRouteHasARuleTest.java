package guahao.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.management.endpoint.EndpointSensitivityProcessor;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.validator.TokenValidator;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServerTest
class EveryRouteHasARuleTest {

    @Test
    void everyRouteSaysWhoMayReachIt(Router router, EndpointSensitivityProcessor endpoints) {
        List<String> routes =
                router.uriRoutes().map(EveryRouteHasARuleTest::name).toList();
        List<String> unruled = router.uriRoutes()
                .filter(route -> !hasRule(route, endpoints))
                .map(EveryRouteHasARuleTest::name)
                .distinct()
                .toList();

        assertThat(routes).contains("GET /auth/me", "POST /auth/login", "GET /health", "GET /prometheus");
        assertThat(unruled)
                .as("routes without @Secured; the one expected shows that the test sees them")
                .containsExactlyInAnyOrder("GET " + UnruledProbe.PATH, "HEAD " + UnruledProbe.PATH);
    }

    private static boolean hasRule(UriRouteInfo<?, ?> route, EndpointSensitivityProcessor endpoints) {
        ExecutableMethod<?, ?> method = route.getTargetMethod().getExecutableMethod();
        return endpoints.getEndpointMethods().containsKey(method) || method.stringValues(Secured.class).length > 0;
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + route.getUriMatchTemplate();
    }

    @Test
    void aRouteWithoutARuleIsReachedByNobody(Http http, People people) {
        assertThat(http.get(UnruledProbe.PATH).send().status()).isEqualTo(401);
        assertThat(http.get(UnruledProbe.PATH)
                        .token(people.user().token())
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(http.get(UnruledProbe.PATH)
                        .token(people.admin().token())
                        .send()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nothingButTheBearerTokensIsBelieved(RunningServer server) {
        assertThat(server.context().getBeansOfType(AuthenticationFetcher.class))
                .singleElement()
                .isInstanceOf(BearerAuthentication.class);
        assertThat(server.context().getBeansOfType(TokenValidator.class)).isEmpty();
    }

    @Test
    void anUnknownPathIsUnknownAndNotForbidden(Http http, People people) {
        assertThat(http.get("/auth/no-such-thing").send().at("code")).isEqualTo(98);
        assertThat(http.get("/auth/no-such-thing")
                        .token(people.user().token())
                        .send()
                        .at("code"))
                .isEqualTo(98);
    }
}
