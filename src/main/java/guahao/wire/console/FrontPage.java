package guahao.wire.console;

import guahao.platform.boot.Settings;
import guahao.platform.failure.Failure;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a browser sees first: the way to everything that this server shows to people. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
final class FrontPage {

    private static final Pattern HOST = Pattern.compile("[\\w.:\\[\\]-]{1,255}");

    private final Settings settings;
    private final Page template;

    FrontPage(Settings settings) {
        this.settings = settings;
        template = Page.of("/console/index.html")
                .map(page -> page.withText(onlyWhatIsThere(page.text(), settings)))
                .orElseThrow();
    }

    private static String onlyWhatIsThere(String html, Settings settings) {
        String text = settings.introspection() ? html : without("graphiql", html);
        text = settings.sandbox() ? text : without("sandbox", text);
        return settings.demo() ? text : without("demo", text);
    }

    private static String without(String part, String html) {
        return Pattern.compile("<!-- " + part + " -->.*?<!-- /" + part + " -->", Pattern.DOTALL)
                .matcher(html)
                .replaceAll("");
    }

    @Get("/")
    HttpResponse<byte[]> page(HttpRequest<?> request, @QueryValue @Nullable String lang) {
        String origin = settings.publicUrl() == null ? "http://" + host(request) : settings.publicUrl();
        return template.withText(template.text()
                        .replace("lang=\"en\" data-page", "lang=\"" + language(request, lang) + "\"")
                        .replace("{origin}", origin))
                .response();
    }

    /** As the browser wrote it, if that is a name at all. */
    private static String host(HttpRequest<?> request) {
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return host != null && HOST.matcher(host).matches() ? host : "localhost";
    }

    private static String language(HttpRequest<?> request, @Nullable String chosen) {
        String tag =
                chosen == null ? request.getLocale().map(Locale::getLanguage).orElse("en") : chosen;
        return tag.startsWith("zh") ? "zh" : "en";
    }

    @Get("/console.css")
    HttpResponse<byte[]> styles() {
        return Page.of("/console/console.css").orElseThrow(Failure.NoRoute::new).response();
    }
}
