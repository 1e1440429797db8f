package guahao.wire.input;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.simple.SimpleHttpRequestFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** Forms that are made while they are read. */
public final class LargeForms {

    private static final String HEAD =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\nContent-Type: text/plain\r\n\r\n";

    private LargeForms() {}

    /** Takes the file that was in the form. */
    public interface Taking {
        void take(InputStream file) throws IOException;
    }

    public static void read(InputStream file, Taking taking) throws IOException {
        HttpRequest<?> request =
                new SimpleHttpRequestFactory().post("/", "").header("Content-Type", "multipart/form-data; boundary=x");
        var body = new SequenceInputStream(new SequenceInputStream(text(HEAD), file), text("\r\n--x--\r\n"));
        try (Form form = Form.read(request, body);
                InputStream taken = form.files().getFirst().open()) {
            taking.take(taken);
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
