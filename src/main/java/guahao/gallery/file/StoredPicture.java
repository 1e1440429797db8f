package guahao.gallery.file;

import guahao.platform.picture.Thumbnail;
import java.util.List;

/**
 * A picture and its thumbnail among the files.
 *
 * @param bytes the original's size
 * @param crc32 the original's checksum as zip wants it
 */
public record StoredPicture(String path, String thumbPath, Thumbnail thumbnail, long bytes, long crc32) {

    List<String> paths() {
        return List.of(path, thumbPath);
    }
}
