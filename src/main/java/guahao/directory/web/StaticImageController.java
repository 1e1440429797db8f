package guahao.directory.web;

import guahao.directory.DoctorPhotos;
import guahao.platform.failure.Failure;
import guahao.wire.dialect.PlainDialect;
import guahao.wire.dialect.Speaks;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Photos of doctors where their paths say that they are. */
@Speaks(PlainDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller("/static/image")
final class StaticImageController {

    private final DoctorPhotos photos;

    StaticImageController(DoctorPhotos photos) {
        this.photos = photos;
    }

    /** A name stands for one content for ever. */
    @Get("/{name}")
    HttpResponse<StreamedFile> image(@PathVariable String name) {
        return PhotoFile.answer(photos.published(name).orElseThrow(Failure.NoRoute::new))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400");
    }
}
