package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@ServerTest
class ConsoleTest {

    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

    @Test
    void comesWholeFromTheServerItself(Http http) {
        Answer page = http.get("/graphiql").header("Accept", "text/html").send();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).doesNotContain("http:").doesNotContain("https:");
        List<String> links = LINK.matcher(page.text())
                .results()
                .map(MatchResult::group)
                .map(this::path)
                .toList();
        assertThat(links).hasSize(6);
        for (String link : links) {
            assertThat(http.get(link).send().status()).as(link).isEqualTo(200);
        }
    }

    private String path(String link) {
        return link.substring(link.indexOf('"') + 1, link.length() - 1);
    }
}
