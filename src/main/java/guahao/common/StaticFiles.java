package guahao.common;

import guahao.platform.failure.Failure;
import guahao.platform.files.OpenFile;
import guahao.platform.files.PublishedFiles;
import guahao.platform.files.SafePath;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What is published by whichever feature. */
@Singleton
public final class StaticFiles {

    private static final String ABSOLUTE = "/static/";

    private final List<PublishedFiles> published;

    StaticFiles(List<PublishedFiles> published) {
        this.published = published;
    }

    /** @param path without a slash in front */
    public Optional<OpenFile> find(String path) {
        return published.stream().flatMap(files -> files.find(path).stream()).findFirst();
    }

    /** What an application names as attached, with or without a slash in front; says why when there is none. */
    public OpenFile attached(String path) {
        String name = path.startsWith(ABSOLUTE) ? path.substring(1) : path;
        SafePath.require(name);
        return find(name).orElseThrow(() -> new Failure.NotFound("attachment.unknown", "附件文件不存在或路径错误"));
    }
}
