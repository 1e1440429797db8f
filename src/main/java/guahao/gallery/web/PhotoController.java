package guahao.gallery.web;

import guahao.gallery.GallerySettings;
import guahao.gallery.album.Arrival;
import guahao.gallery.album.PhotoUploads;
import guahao.gallery.album.PhotoUploads.Sent;
import guahao.gallery.album.Photos;
import guahao.gallery.member.Member;
import guahao.gallery.member.Members;
import guahao.gallery.web.PhotoAnswers.Deleted;
import guahao.gallery.web.PhotoAnswers.Uploaded;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.GalleryDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Input;
import guahao.wire.input.Numbers;
import guahao.wire.input.SentFile;
import guahao.wire.input.UpTo;
import guahao.wire.input.Upload;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Photos on their way in, and their end. */
@Speaks(GalleryDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/api/photos")
final class PhotoController {

    private static final int MOST_DELETED = 200;

    private final GallerySettings settings;
    private final Members members;
    private final Photos photos;
    private final PhotoUploads uploads;
    private final UploadOnce once;

    PhotoController(GallerySettings settings, Members members, Photos photos, PhotoUploads uploads, UploadOnce once) {
        this.settings = settings;
        this.members = members;
        this.photos = photos;
        this.uploads = uploads;
        this.once = once;
    }

    @Post("/upload")
    @Status(HttpStatus.CREATED)
    Uploaded upload(@UpTo(GallerySettings.LARGEST_BYTES) Upload upload, Caller caller) {
        Member uploader = members.writer(caller);
        try (Arrival arrival = uploads.arrive(() -> sent(upload))) {
            return once.keep(arrival, uploader);
        }
    }

    private Sent sent(Upload upload) {
        SentFile file = upload.atMost(settings.maxFileBytes()).onlyFile("file");
        String project = upload.text("projectId");
        boolean alone = project == null || project.isBlank();
        return new Sent(
                file::open,
                file.size(),
                alone
                        ? null
                        : (Long) Numbers.integer(
                                "projectId", String.valueOf(project).strip()));
    }

    @Post("/delete")
    @Status(HttpStatus.OK)
    Deleted delete(Input input, Caller caller) {
        PhotoIds ids = PhotoIds.of(input.requiredFields(), MOST_DELETED);
        return PhotoAnswers.deleted(ids, photos.delete(ids.ids(), members.of(caller)));
    }
}
