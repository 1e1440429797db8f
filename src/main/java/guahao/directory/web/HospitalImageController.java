package guahao.directory.web;

import guahao.directory.HospitalImages;
import guahao.directory.web.RestAnswers.HospitalItem;
import guahao.platform.audit.Actor;
import guahao.wire.dialect.RestDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.UpTo;
import guahao.wire.input.Upload;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;

/** The map pictures of hospitals, for administrators. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/hospitals/{id}/image")
class HospitalImageController {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final HospitalImages images;

    HospitalImageController(HospitalImages images) {
        this.images = images;
    }

    @Idempotent
    @Put
    HospitalItem put(@PathVariable long id, @UpTo(MOST_BYTES) Upload upload, Actor actor) {
        return HospitalItem.of(images.put(id, upload.file("file").content(), actor));
    }

    @Idempotent
    @Delete
    void delete(@PathVariable long id, Actor actor) {
        images.delete(id, actor);
    }
}
