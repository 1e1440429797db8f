package guahao.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash that ties a row to its place in the chain: SHA-256 over the hash before it, its place and all its fields.
 * Each is written with its length, and null unlike the empty text, so no two rows are written alike.
 */
final class Link {

    private static final byte[] ABSENT = {-1, -1, -1, -1};

    private final MessageDigest digest = sha256();

    private Link() {}

    static String hash(AuditRow row, long seq, String previous) {
        return new Link()
                .add(previous)
                .add(seq)
                .add(row.id())
                .add(row.at())
                .add(row.actorId())
                .add(row.action())
                .add(row.targetType())
                .add(row.targetId())
                .add(row.detail())
                .add(row.address())
                .add(row.requestId())
                .hex();
    }

    private Link add(@Nullable Object field) {
        if (field == null) {
            digest.update(ABSENT);
        } else {
            byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
