package guahao.directory.web;

import guahao.directory.HospitalMaps;
import guahao.platform.failure.Failure;
import guahao.wire.dialect.PlainDialect;
import guahao.wire.dialect.Speaks;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Map pictures of hospitals where their addresses say that they are. */
@Speaks(PlainDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller("/hospital-maps")
final class HospitalMapController {

    private final HospitalMaps maps;

    HospitalMapController(HospitalMaps maps) {
        this.maps = maps;
    }

    /** A name stands for one content for ever, and any page may show it. */
    @Get("/{name}")
    HttpResponse<byte[]> map(@PathVariable String name) {
        return HttpResponse.ok(maps.published(name).orElseThrow(Failure.NoRoute::new))
                .contentType(MediaType.IMAGE_PNG_TYPE)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400");
    }
}
