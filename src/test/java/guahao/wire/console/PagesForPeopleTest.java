package guahao.wire.console;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class PagesForPeopleTest {

    private final Http http;

    PagesForPeopleTest(Http http) {
        this.http = http;
    }

    @Test
    void theFrontPageShowsTheWayToEverythingThatIsServed() {
        Answer page = http.get("/").send();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.text())
                .contains("href=\"/graphiql\"", "href=\"/docs\"", "href=\"/dev/outbox\"", "href=\"/health\"")
                .contains("href=\"/prometheus\"", "href=\"/guide/README.md\"", "Admin@12345")
                .contains("curl -s http://127.0.0.1:" + http.port() + "/graphql");
        Pattern.compile("href=\"(/[^\"?]*)")
                .matcher(page.text())
                .results()
                .forEach(link -> assertThat(http.get(link.group(1)).send().status())
                        .as(link.group(1))
                        .isEqualTo(200));
    }

    @Test
    void itSpeaksChineseToThoseWhoAskForIt() {
        assertThat(http.get("/")
                        .header("Accept-Language", "zh-CN,zh;q=0.9")
                        .send()
                        .text())
                .contains("<html lang=\"zh\">");
        assertThat(http.get("/").header("Accept-Language", "de").send().text()).contains("<html lang=\"en\">");
        assertThat(http.get("/?lang=zh").send().text()).contains("<html lang=\"zh\">");
    }

    @Test
    void nothingComesFromAnotherServer() {
        for (String path : new String[] {"/", "/console.css", "/docs", "/docs/docs.js", "/docs/docs.css"}) {
            assertThat(http.get(path)
                            .send()
                            .text()
                            .replace("http://www.w3.org/2000/svg", "")
                            .replace("http://127.0.0.1", ""))
                    .as(path)
                    .doesNotContain("http://", "https://");
        }
        assertThat(http.get("/").send().header("Content-Security-Policy")).startsWith("default-src 'self'");
    }

    @Test
    void swaggerUiReadsTheDocumentOfThisServer() {
        assertThat(http.get("/docs").send().text()).contains("/docs/swagger-ui-bundle.js", "/docs/docs.js");
        assertThat(http.get("/docs/docs.js").send().text()).contains("url: '/docs/openapi.yml'");
        assertThat(http.get("/docs/swagger-ui-bundle.js").send().bytes().length).isGreaterThan(1_000_000);
        assertThat(http.get("/docs/openapi.yml").send().text()).contains("openapi: 3", "title: Guahao");
    }

    @Test
    void theGuideIsThere() {
        assertThat(http.get("/guide/operations.md").send().text()).startsWith("# ");
        assertThat(http.get("/guide/zh/README.md").send().header("Content-Type"))
                .isEqualTo("text/plain;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/swagger-ui.js",
                "/docs/..%2fapplication.yml",
                "/guide/nothing.md",
                "/guide/..%2f..%2fapplication.yml",
                "/guide/../application.yml",
                "/guide/logback.xml",
                "/guide/"
            })
    void nothingElseIs(String path) {
        assertThat(http.get(path).send().status()).isEqualTo(404);
    }
}
