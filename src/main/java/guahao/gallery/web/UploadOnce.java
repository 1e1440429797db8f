package guahao.gallery.web;

import guahao.gallery.album.Arrival;
import guahao.gallery.album.PhotoUploads;
import guahao.gallery.member.Member;
import guahao.gallery.web.PhotoAnswers.Uploaded;
import guahao.wire.idempotency.Idempotent;
import jakarta.inject.Singleton;

/** The part of an upload that happens once for each key: short, for the key's row is locked meanwhile. */
@Singleton
class UploadOnce {

    private final PhotoUploads uploads;
    private final PhotoAnswers answers;

    UploadOnce(PhotoUploads uploads, PhotoAnswers answers) {
        this.uploads = uploads;
        this.answers = answers;
    }

    @Idempotent(comparesBody = false)
    Uploaded keep(Arrival arrival, Member uploader) {
        return answers.uploaded(uploads.keep(arrival, uploader));
    }
}
