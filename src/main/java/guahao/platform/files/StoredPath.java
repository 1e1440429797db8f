package guahao.platform.files;

import guahao.platform.failure.Failure;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The paths that a store knows. What is allowed is listed, so that dots, backslashes, NUL and percent signs are refused
 * in whatever encoding they come.
 */
final class StoredPath {

    private static final Pattern FOLDER = Pattern.compile("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*");
    private static final Pattern EXTENSION = Pattern.compile("([a-z0-9]{1,8})?");
    private static final String RANDOM_NAME = "[0-9a-f]{32}";
    private static final String UUID_NAME = "([a-z]+_)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern PATH =
            Pattern.compile(FOLDER.pattern() + "/(" + RANDOM_NAME + "|" + UUID_NAME + ")(\\.[a-z0-9]{1,8})?");
    private static final int LONGEST = 255;
    private static final int RANDOM_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private StoredPath() {}

    static String fresh(String folder, String extension) {
        if (!FOLDER.matcher(folder).matches() || !EXTENSION.matcher(extension).matches()) {
            throw unsafe();
        }
        byte[] name = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(name);
        String path = folder + "/" + HexFormat.of().formatHex(name);
        return checked(extension.isEmpty() ? path : path + "." + extension);
    }

    static String checked(String path) {
        if (path.length() > LONGEST || !PATH.matcher(path).matches()) {
            throw unsafe();
        }
        return path;
    }

    static Failure unsafe() {
        return new Failure.Invalid("file.path", "提供的文件路径不安全或无效");
    }
}
