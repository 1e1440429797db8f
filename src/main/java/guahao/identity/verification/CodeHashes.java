package guahao.identity.verification;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes codes and links, and what is kept of them. A plain hash of six digits would give them away. */
@Singleton
final class CodeHashes {

    private static final String HMAC = "HmacSHA256";
    private static final int CODES = 1_000_000;
    private static final int LINK_BYTES = 32;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    CodeHashes(@Property(name = "guahao.jwt-secret") String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    String newCode() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
    }

    String newLink() {
        byte[] bytes = new byte[LINK_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String ofCode(Purpose purpose, String subject, String code) {
        return hash("code\n" + purpose + "\n" + subject + "\n" + code);
    }

    String ofLink(String link) {
        return hash("link\n" + link);
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
