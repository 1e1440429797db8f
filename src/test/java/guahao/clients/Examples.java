package guahao.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The examples of one language on a page of the docs. */
final class Examples {

    private Examples() {}

    static List<String> of(String language, String page) {
        List<String> found = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(found).as(language).isNotEmpty();
        return found;
    }
}
