package guahao.care.exports;

import guahao.platform.failure.Failure;
import guahao.platform.files.FileStore;
import guahao.wire.dialect.FunctionsDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.http.RequestIds;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;

/** Hands out workbooks to whoever has a link that is good. */
@Controller("/v1/functions/exports/files")
@Speaks(FunctionsDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
final class ExportFileController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ExportRepository rows;
    private final LinkSignature signature;
    private final FileStore files;
    private final FunctionsDialect dialect;
    private final Clock clock;

    ExportFileController(
            ExportRepository rows, LinkSignature signature, FileStore files, FunctionsDialect dialect, Clock clock) {
        this.rows = rows;
        this.signature = signature;
        this.files = files;
        this.dialect = dialect;
        this.clock = clock;
    }

    /**
     * The workbook of an export task, without a token. A missing, altered or lapsed signature is 403, a file that was
     * cleaned away 404.
     */
    @Get("/{taskId}")
    HttpResponse<?> file(@PathVariable String taskId, HttpRequest<?> request) {
        String expires = request.getParameters().getFirst("expires").orElse("");
        String given = request.getParameters().getFirst("signature").orElse("");
        if (!signature.isOf(given, taskId, expires) || Long.parseLong(expires) <= clock.millis()) {
            return refused(HttpStatus.FORBIDDEN, new Failure.Forbidden("care.link", "下载链接无效或已过期"), request);
        }
        ExportTask task = rows.find(Long.parseLong(taskId)).orElse(null);
        if (task == null || task.file() == null || !files.exists(task.file())) {
            return refused(HttpStatus.NOT_FOUND, new Failure.NotFound("care.export-file", "导出文件", taskId), request);
        }
        return HttpResponse.ok(content(task.file()))
                .contentType(MediaType.of(WORKBOOK))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + task.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private HttpResponse<?> refused(HttpStatus status, Failure failure, HttpRequest<?> request) {
        return HttpResponse.status(status)
                .body(dialect.refusal(failure, RequestIds.of(request)).body())
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private byte[] content(String file) {
        try (InputStream stream = files.open(file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
