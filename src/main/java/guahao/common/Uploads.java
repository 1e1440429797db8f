package guahao.common;

import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.platform.files.FileStore;
import guahao.platform.files.OpenFile;
import guahao.platform.files.Pictures;
import guahao.platform.files.PublishedFiles;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures that people send along with what they ask for. Whoever knows a path may have the picture, and its name holds
 * so much chance that nobody guesses one.
 */
@Singleton
public final class Uploads implements PublishedFiles {

    private static final String PUBLISHED = "static/images/audit/";
    private static final String STORED = "audit-images/";
    private static final Pattern PATH =
            Pattern.compile(Pattern.quote(PUBLISHED) + "(\\d{4}/\\d{2}/\\d{2}/[0-9a-f]{32}\\.(jpg|png|gif|bmp|webp))");
    private static final DateTimeFormatter FOLDERS = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    private final FileStore files;
    private final Pictures pictures;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Uploads(FileStore files, Pictures pictures, Transactions transactions, AuditTrail audit, Clock clock) {
        this.files = files;
        this.pictures = pictures;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return where it is to be had */
    public String put(byte[] content, Actor by) {
        String extension = extension(content);
        String folder = STORED + FOLDERS.format(LocalDate.now(clock));
        return transactions.write(() -> {
            String stored = files.put(folder, extension, new ByteArrayInputStream(content), content.length);
            transactions.afterRollback(() -> files.delete(stored));
            String path = PUBLISHED + stored.substring(STORED.length());
            AuditEntry entry = new AuditEntry(by.accountId(), "file.uploaded", "file", null, Map.of("path", path));
            audit.record(entry, by.origin());
            return path;
        });
    }

    private String extension(byte[] content) {
        String format = format(content);
        return switch (format) {
            case "jpeg" -> "jpg";
            case "png", "gif", "bmp", "webp" -> format;
            default -> throw unsupported();
        };
    }

    private String format(byte[] content) {
        try {
            return pictures.format(content);
        } catch (Failure.Invalid refused) {
            throw refused.code().equals(Pictures.NONE) ? unsupported() : refused;
        }
    }

    /** Says so also of a file whose name alone tells that it is no picture. */
    public static Failure unsupported() {
        return new Failure.Invalid("upload.type", "不支持的文件类型");
    }

    @Override
    public Optional<OpenFile> find(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String stored = STORED + matcher.group(1);
        return files.exists(stored)
                ? Optional.of(OpenFile.of(files, stored, type(matcher.group(2))))
                : Optional.empty();
    }

    private static String type(String extension) {
        return "image/" + (extension.equals("jpg") ? "jpeg" : extension);
    }
}
