package guahao.gallery.file;

import guahao.platform.jobs.Job;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The janitor: takes away what interrupted uploads and failed deletions left. */
@Singleton
final class LooseFiles implements Job {

    private static final int MOST = 1000;

    private final GalleryFiles files;

    LooseFiles(GalleryFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "gallery.loose-files";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        files.dropDue(MOST);
    }
}
