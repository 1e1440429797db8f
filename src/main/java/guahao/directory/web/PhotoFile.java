package guahao.directory.web;

import guahao.platform.failure.Failure;
import guahao.wire.input.SentFile;
import java.util.Set;

/** Photos on their way in. */
final class PhotoFile {

    private static final Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "png", "gif");

    private PhotoFile() {}

    /** What a file says of itself; whether it is true, the decoder finds out. */
    static byte[] checked(SentFile file) {
        String type = file.type();
        boolean otherwise = type != null && !type.startsWith("image/") && !type.equals("application/octet-stream");
        if (otherwise) {
            throw new Failure.Invalid("picture.none", "只允许上传图片文件");
        }
        if (!EXTENSIONS.contains(file.extension())) {
            throw new Failure.Invalid("photo.format", "不支持的图片格式");
        }
        return file.content();
    }
}
