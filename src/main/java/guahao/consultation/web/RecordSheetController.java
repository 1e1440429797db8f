package guahao.consultation.web;

import guahao.consultation.sheet.Sheets;
import guahao.platform.audit.Actor;
import guahao.platform.caller.Caller;
import guahao.platform.clock.HospitalClock;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.http.Attachment;
import guahao.wire.http.FileAnswers;
import guahao.wire.http.TokenInQuery;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Input;
import guahao.wire.limit.PerMinute;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.format.DateTimeFormatter;

/** A visit's record as a PDF, for its patient, for the doctor who attended, and for administrators. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/common/medical-record/{id}")
class RecordSheetController {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /** Each is kept for a week. */
    private static final int MOST_A_MINUTE = 60;

    private final Sheets sheets;

    RecordSheetController(Sheets sheets) {
        this.sheets = sheets;
    }

    /**
     * @param url opens without a token until then
     * @param fileName what to call it
     */
    @Serdeable
    record Printed(String url, String fileName, String expireTime) {
        static Printed of(Sheets.Printed printed) {
            return new Printed(
                    "/" + printed.sheet().path(),
                    printed.fileName(),
                    SECONDS.format(printed.sheet().expiresAt().atZone(HospitalClock.ZONE)));
        }
    }

    @PerMinute(MOST_A_MINUTE)
    @Idempotent(clientToken = true)
    @Post("/pdf")
    Printed print(@PathVariable long id, Input input, Caller caller, Actor actor) {
        return Printed.of(sheets.print(caller, id, actor));
    }

    /** The newest; a link in a page may carry the token as {@code token}. */
    @TokenInQuery
    @Get("/download")
    HttpResponse<StreamedFile> download(@PathVariable long id, Caller caller, Actor actor) {
        Sheets.Download download = sheets.download(caller, id, actor);
        return FileAnswers.of(download.file())
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(download.fileName()));
    }
}
