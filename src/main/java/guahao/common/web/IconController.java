package guahao.common.web;

import guahao.common.Icons;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Query;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The icons of the clients' pages. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller("/common/icon")
final class IconController {

    private final Icons icons;

    IconController(Icons icons) {
        this.icons = icons;
    }

    /** Any page may show it. */
    @Get
    HttpResponse<byte[]> icon(Query query) {
        String path = query.unchecked("path");
        if (path == null) {
            throw Failure.Invalid.of(Problem.required("path"));
        }
        return HttpResponse.ok(icons.png(path))
                .contentType(MediaType.IMAGE_PNG_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
