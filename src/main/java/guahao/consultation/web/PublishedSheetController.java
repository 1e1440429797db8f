package guahao.consultation.web;

import guahao.consultation.sheet.Sheets;
import guahao.platform.failure.Failure;
import guahao.wire.dialect.Speaks;
import guahao.wire.dialect.StaticDialect;
import guahao.wire.http.FileAnswers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Printed records for whoever knows their paths. */
@Speaks(StaticDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller("/static/pdf/medical_records")
final class PublishedSheetController {

    private final Sheets sheets;

    PublishedSheetController(Sheets sheets) {
        this.sheets = sheets;
    }

    /** By the path as it came, for a name of ours needs no encoding. */
    @Get("/{name}")
    HttpResponse<StreamedFile> sheet(HttpRequest<?> request) {
        String path = request.getUri().getRawPath().substring(1);
        return FileAnswers.of(sheets.find(path).orElseThrow(Failure.NoRoute::new));
    }
}
