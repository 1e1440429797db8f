package guahao.scheduling.crawl;

import guahao.platform.boot.Settings;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The folder {@code crawler} below the data folder: {@code final/crawler_data.json} names the doctors,
 * {@code schedule/<week>/} has what was fetched of each, {@code all.json} has it all.
 */
@Singleton
final class CrawlFolder {

    private final Path root;

    CrawlFolder(Settings settings) {
        root = settings.data().resolve("crawler");
    }

    /** Writes a file's content. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    Path all() {
        return root.resolve("all.json");
    }

    Path doctors() {
        return root.resolve("final").resolve("crawler_data.json");
    }

    /** @param name as answers show it, relative to the folder */
    Path week(String name) {
        return root.resolve(name);
    }

    /** Whoever reads the file meanwhile sees the former one or this one, whole. */
    static void replace(Path file, Content content) throws IOException {
        Path folder = Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(folder, ".", ".draft");
        try {
            write(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Path draft, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }
}
