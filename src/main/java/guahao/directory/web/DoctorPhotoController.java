package guahao.directory.web;

import guahao.directory.DoctorPhotos;
import guahao.platform.audit.Actor;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.http.FileAnswers;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.UpTo;
import guahao.wire.input.Upload;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** Photos of doctors, for administrators. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller
class DoctorPhotoController {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final DoctorPhotos photos;

    DoctorPhotoController(DoctorPhotos photos) {
        this.photos = photos;
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Uploaded(
            String detail,
            long doctorId,
            @Nullable String photoPath,
            @Nullable String photoUrl,
            @Nullable String newPhotoPath,
            @Nullable String oldPhotoPath,
            @Nullable String originalPhotoUrl) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Deleted(String detail, long doctorId, @Nullable String oldPhotoPath) {}

    @Idempotent(clientToken = true)
    @Post(uris = {"/admin/doctors/{id}/photo", "/doctors/{id}/photo"})
    Uploaded upload(@PathVariable long id, @UpTo(MOST_BYTES) Upload upload, Actor actor) {
        byte[] content = PhotoFile.checked(upload.file("photo", "file"));
        DoctorPhotos.Replaced replaced = photos.put(id, content, actor);
        String path = replaced.present();
        return new Uploaded("照片上传成功", id, path, path, path, replaced.former(), null);
    }

    @Get("/admin/doctors/{id}/photo")
    HttpResponse<StreamedFile> show(@PathVariable long id) {
        return FileAnswers.of(photos.open(id));
    }

    @Idempotent(clientToken = true)
    @Delete(uris = {"/admin/doctors/{id}/photo", "/doctors/{id}/photo"})
    Deleted delete(@PathVariable long id, Actor actor) {
        return new Deleted("成功删除医生照片", id, photos.delete(id, actor).former());
    }
}
