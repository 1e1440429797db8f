package guahao.common.web;

import guahao.common.StaticFiles;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.http.FileAnswers;
import guahao.wire.input.Query;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;

/** What was attached to applications, for administrators. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller
final class AttachmentController {

    private final StaticFiles files;

    AttachmentController(StaticFiles files) {
        this.files = files;
    }

    /** By its path, with or without a slash in front. */
    @Get(uris = {"/admin/audit/attachment/raw", "/audit/attachment/raw"})
    HttpResponse<StreamedFile> raw(Query query) {
        String path = query.unchecked("path");
        if (path == null) {
            throw Failure.Invalid.of(Problem.required("path"));
        }
        return FileAnswers.of(files.attached(path));
    }
}
