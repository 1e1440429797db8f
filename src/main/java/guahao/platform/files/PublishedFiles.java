package guahao.platform.files;

import java.util.Optional;

/** Files that everybody may have who knows their path, which starts with {@code static/}; of one kind. */
public interface PublishedFiles {

    /**
     * Of a path that somebody made up, nothing more can be taken for granted than that it is a text.
     *
     * @param path without a slash in front
     * @return empty when it is none of these
     */
    Optional<OpenFile> find(String path);
}
