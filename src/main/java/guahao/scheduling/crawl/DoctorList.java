package guahao.scheduling.crawl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads which documents to fetch. Doctors without one are passed over, and each is fetched once. */
final class DoctorList {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String DOCUMENT = "document_id";
    private static final String NONE = "00000";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final int MOST = 5000;

    private DoctorList() {}

    static List<String> documents(Path file) throws IOException {
        Set<String> documents = new LinkedHashSet<>();
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(in)) {
            require(parser.nextToken() == JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                require(parser.currentToken() == JsonToken.START_OBJECT);
                String document = Scalars.read(parser, Set.of(DOCUMENT), (name, nested) -> nested.skipChildren())
                        .getOrDefault(DOCUMENT, NONE);
                if (!document.equals(NONE) && USABLE.matcher(document).matches()) {
                    documents.add(document);
                }
                require(documents.size() <= MOST);
            }
        }
        return List.copyOf(documents);
    }

    private static void require(boolean condition) throws IOException {
        if (!condition) {
            throw new IOException("not a list of at most " + MOST + " doctors");
        }
    }
}
