package guahao.directory.rest;

import guahao.directory.HospitalImages;
import guahao.platform.audit.Actor;
import guahao.wire.dialect.RestDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.UpTo;
import guahao.wire.input.Upload;
import guahao.wire.resource.Resources;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;

/** The map pictures of hospitals, for administrators. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/hospitals/{id}/image")
class HospitalImageResource {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final HospitalImages images;
    private final Resources resources;

    HospitalImageResource(HospitalImages images, Resources resources) {
        this.images = images;
        this.resources = resources;
    }

    @Idempotent
    @Put
    HospitalItem put(@PathVariable long id, @UpTo(MOST_BYTES) Upload upload, Actor actor) {
        images.put(id, upload.file("file").content(), actor);
        return resources.one(HospitalItem.LISTING, id);
    }

    @Idempotent
    @Delete
    void delete(@PathVariable long id, Actor actor) {
        images.delete(id, actor);
    }
}
