package guahao.common.web;

import guahao.common.Uploads;
import guahao.platform.audit.Actor;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.SentFile;
import guahao.wire.input.UpTo;
import guahao.wire.input.Upload;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;

/** Pictures that go with an application. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/common/upload")
class UploadController {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "png", "gif", "bmp", "webp");

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    /** @param name as the client calls the file */
    @Serdeable
    record Uploaded(String url, String name) {}

    @Idempotent(clientToken = true)
    @Post
    Uploaded upload(@UpTo(MOST_BYTES) Upload upload, Actor actor) {
        SentFile file = upload.file("file");
        if (!EXTENSIONS.contains(file.extension())) {
            throw Uploads.unsupported();
        }
        return new Uploaded(uploads.put(file.content(), actor), file.name());
    }
}
