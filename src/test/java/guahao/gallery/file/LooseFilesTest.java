package guahao.gallery.file;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.ServerTest;
import guahao.platform.files.FileStore;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServerTest
class LooseFilesTest {

    private final GalleryFiles files;
    private final LooseFileRepository loose;
    private final FileStore store;
    private final LocalDateTime now;

    LooseFilesTest(GalleryFiles files, LooseFileRepository loose, FileStore store, Clock clock) {
        this.files = files;
        this.loose = loose;
        this.store = store;
        this.now = LocalDateTime.now(clock);
    }

    private String loose(LocalDateTime due) {
        String path = "/uploads/2026/01/01/" + UUID.randomUUID() + ".jpg";
        store.putAs(PicturePath.stored(path), new ByteArrayInputStream(new byte[1]), 1);
        loose.add(List.of(path), due);
        return path;
    }

    @Test
    void goWhenTheyAreDueAndNotBefore() {
        String due = loose(now.minusYears(1));
        String waiting = loose(now.plusHours(1));
        files.dropDue(1000);
        assertThat(store.exists(PicturePath.stored(due))).isFalse();
        assertThat(loose.remove(due)).isZero();
        assertThat(store.exists(PicturePath.stored(waiting))).isTrue();
        assertThat(loose.remove(waiting)).isEqualTo(1);
        store.delete(PicturePath.stored(waiting));
    }

    @Test
    void thatAreLostAlreadyAreForgotten() {
        String lost = loose(now.minusYears(1));
        store.delete(PicturePath.stored(lost));
        files.dropDue(1000);
        assertThat(loose.remove(lost)).isZero();
    }
}
