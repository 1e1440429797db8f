package guahao.wire.resource;

import guahao.platform.failure.Failure;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The tag of a resource's present version, made of all that clients see of it. */
@Singleton
final class VersionTag {

    private static final int LENGTH = 16;

    private final JsonMapper json;

    VersionTag(JsonMapper json) {
        this.json = json;
    }

    String of(Item item) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(item));
            return "\"" + HexFormat.of().formatHex(hash, 0, LENGTH) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param match the header {@code If-Match}: tags in a list, or a star for any version */
    void requireMatch(@Nullable String match, Item present) {
        if (match == null || match.isBlank()) {
            return;
        }
        String tag = of(present);
        boolean fits = Arrays.stream(match.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag));
        if (!fits) {
            throw new Failure.Stale();
        }
    }
}
