package guahao.scheduling.crawl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import guahao.scheduling.FeedEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads {@code all.json}, an array of documents, and single documents, without ever holding more than one clinic's
 * week: {@code {data:[{hosAreaName,clinicName,weekSchedule:[...]}]}}. What is not of that form is an
 * {@link IOException}; fields of an entry that make no sense are the entry's matter.
 */
public final class FeedReader {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> CLINIC = Set.of("hosAreaName", "clinicName");
    private static final Set<String> ENTRY = Set.of(
            "doctorName",
            "curDayTime",
            "timeSectionName",
            "chargePrice",
            "signalSum",
            "stopFlag",
            "consTypeDicCodeName");

    private final JsonParser parser;
    private final Consumer<FeedEntry> entries;

    private FeedReader(JsonParser parser, Consumer<FeedEntry> entries) {
        this.parser = parser;
        this.entries = entries;
    }

    /** How many documents there are. */
    public static int count(InputStream in) throws IOException {
        return readAll(in, entry -> {});
    }

    /** @return how many documents there are */
    static int readAll(InputStream in, Consumer<FeedEntry> entries) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            require(parser.nextToken() == JsonToken.START_ARRAY);
            var reader = new FeedReader(parser, entries);
            int documents = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                reader.document();
                documents++;
            }
            require(parser.nextToken() == null);
            return documents;
        }
    }

    /** Throws when the text is not exactly one document. */
    static void check(String document) throws IOException {
        try (JsonParser parser = JSON.createParser(document)) {
            parser.nextToken();
            new FeedReader(parser, entry -> {}).document();
            require(parser.nextToken() == null);
        }
    }

    /** A doctor without a schedule may have no data, but the document has to say so. */
    private void document() throws IOException {
        require(parser.currentToken() == JsonToken.START_OBJECT);
        boolean data = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!name.equals("data")) {
                parser.skipChildren();
                continue;
            }
            data = true;
            if (value != JsonToken.VALUE_NULL) {
                array(this::clinic);
            }
        }
        require(data);
    }

    private interface Element {
        void read() throws IOException;
    }

    private void array(Element element) throws IOException {
        require(parser.currentToken() == JsonToken.START_ARRAY);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.START_OBJECT);
            element.read();
        }
    }

    private void clinic() throws IOException {
        List<Map<String, String>> week = new ArrayList<>();
        Map<String, String> clinic = Scalars.read(parser, CLINIC, (name, nested) -> {
            if (name.equals("weekSchedule")) {
                array(() -> week.add(Scalars.read(parser, ENTRY, (unread, deeper) -> deeper.skipChildren())));
            } else {
                nested.skipChildren();
            }
        });
        week.forEach(entry -> entries.accept(FeedWords.entry(clinic, entry)));
    }

    private static void require(boolean condition) throws IOException {
        if (!condition) {
            throw new IOException("not an array of documents");
        }
    }
}
