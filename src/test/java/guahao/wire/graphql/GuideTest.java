package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide's requests are ones that the server answers. */
@ServerTest
class GuideTest {

    private static final Pattern REQUEST = Pattern.compile("```json\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern CURL = Pattern.compile("-d '([^']+)'");

    private final Http http;

    GuideTest(Http http) {
        this.http = http;
    }

    @Test
    void everyRequestIsAnswered() throws IOException {
        String guide = Files.readString(Path.of("docs/graphql.md"));
        assertThat(found(REQUEST, guide)).hasSizeGreaterThan(3).allSatisfy(this::answers);
        assertThat(found(CURL, guide)).isNotEmpty().allSatisfy(this::answers);
    }

    private static List<String> found(Pattern pattern, String guide) {
        return pattern.matcher(guide)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private void answers(String request) {
        Answer answer = http.post("/graphql", request)
                .header("Accept", "application/graphql-response+json")
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    }
}
