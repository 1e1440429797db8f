package guahao.gallery.web;

import guahao.gallery.zip.ArchiveName;
import guahao.gallery.zip.Archives;
import guahao.wire.dialect.GalleryDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.http.Attachment;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Many photos in one archive. */
@Speaks(GalleryDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/api/photos/zip")
final class ArchiveController {

    private static final int MOST = 500;
    private static final MediaType ZIP = MediaType.of("application/zip");

    private final Archives archives;
    private final Clock clock;

    ArchiveController(Archives archives, Clock clock) {
        this.archives = archives;
        this.clock = clock;
    }

    @Post
    HttpResponse<StreamedFile> ofBody(Input input) {
        Fields fields = input.requiredFields();
        return answer(PhotoIds.of(fields, MOST), fields.uncheckedText("zipName"));
    }

    @Get
    HttpResponse<StreamedFile> ofQuery(HttpRequest<?> request) {
        PhotoIds ids = PhotoIds.of(
                request.getParameters()
                        .getFirst("photoIds")
                        .filter(list -> !list.isBlank())
                        .orElse(null),
                MOST);
        return answer(ids, request.getParameters().getFirst("zipName").orElse(null));
    }

    private HttpResponse<StreamedFile> answer(PhotoIds ids, @Nullable String wish) {
        String name = ArchiveName.of(wish, clock.millis());
        return HttpResponse.ok(new StreamedFile(archives.open(ids.someIds()), ZIP))
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name + ".zip"));
    }
}
