package guahao.platform.files;

import java.util.regex.Pattern;

/** Paths that clients name: one name after the other, down from a folder. */
public final class SafePath {

    /** Not a name after a name: absolute, empty, one or two dots, or anything that might be decoded once more. */
    private static final Pattern UNSAFE =
            Pattern.compile("(^|.*/)(|\\.{1,2})(/.*|$)|.*(\\.\\.|[\\\\%:\\p{Cntrl}]).*", Pattern.DOTALL);

    private SafePath() {}

    /** Refuses a path as {@link FileStore} does. */
    public static void require(String path) {
        if (UNSAFE.matcher(path).matches()) {
            throw StoredPath.unsafe();
        }
    }
}
