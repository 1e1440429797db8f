package guahao.care.imports;

import guahao.care.gateway.Entrance;
import guahao.wire.dialect.FunctionsDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.UpTo;
import guahao.wire.input.Upload;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;

/** Takes workbooks to be imported. */
@Controller("/v1/functions/import-xlsx")
@Speaks(FunctionsDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
final class UploadController {

    private final ImportFiles files;
    private final Entrance entrance;

    UploadController(ImportFiles files, Entrance entrance) {
        this.files = files;
        this.entrance = entrance;
    }

    @Serdeable
    record Kept(String fileID) {}

    /** Keeps a workbook for a day: multipart, one {@code file} of at most 10 MiB. */
    @Post("/upload")
    Object upload(@UpTo(ImportFiles.LARGEST) Upload upload, HttpRequest<?> request) {
        return entrance.ofManagers(
                "import-xlsx",
                "upload",
                request,
                call -> new Kept(files.keep(upload.file("file").content(), call)));
    }
}
