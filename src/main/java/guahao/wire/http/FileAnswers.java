package guahao.wire.http;

import guahao.platform.files.OpenFile;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;

/** Files on their way out. */
public final class FileAnswers {

    private FileAnswers() {}

    /** Any page may show it. */
    public static MutableHttpResponse<StreamedFile> of(OpenFile file) {
        var streamed = new StreamedFile(
                file.content(), MediaType.of(file.type()), file.since().toEpochMilli(), file.size());
        return HttpResponse.ok(streamed).header("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
