package guahao.directory.web;

import guahao.directory.StoredPictures;
import guahao.platform.failure.Failure;
import guahao.wire.dialect.Speaks;
import guahao.wire.dialect.StaticDialect;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Pictures of doctors and hospitals where their paths say that they are. */
@Speaks(StaticDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller("/static/image")
final class StaticImageController {

    private final StoredPictures pictures;

    StaticImageController(StoredPictures pictures) {
        this.pictures = pictures;
    }

    /** A name stands for one content for ever. */
    @Get("/{name}")
    HttpResponse<StreamedFile> image(@PathVariable String name) {
        return PhotoFile.answer(pictures.published(name).orElseThrow(Failure.NoRoute::new))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400");
    }
}
