package guahao.common.web;

import guahao.common.StaticFiles;
import guahao.platform.failure.Failure;
import guahao.platform.files.OpenFile;
import guahao.wire.dialect.Speaks;
import guahao.wire.dialect.StaticDialect;
import guahao.wire.http.FileAnswers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Published files where their paths say that they are. */
@Speaks(StaticDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller("/static")
final class StaticController {

    private final StaticFiles files;

    StaticController(StaticFiles files) {
        this.files = files;
    }

    /**
     * By the path as it came, for a name of ours needs no encoding. A picture's name stands for one content for ever;
     * anything else is kept by nobody on the way.
     */
    @Get("{/path:.*}")
    HttpResponse<StreamedFile> file(HttpRequest<?> request) {
        String path = request.getUri().getRawPath().substring(1);
        OpenFile file = files.find(path).orElseThrow(Failure.NoRoute::new);
        var answer = FileAnswers.of(file);
        return file.type().startsWith("image/")
                ? answer.header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                : answer;
    }
}
