package guahao.care.exports;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs links to workbooks with the server's secret, for one task until one moment. */
@Singleton
final class LinkSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    LinkSignature(@Property(name = "guahao.jwt-secret") String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(String taskId, String expires) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String signed = "care export\n" + taskId + "\n" + expires;
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    boolean isOf(String signature, String taskId, String expires) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8), of(taskId, expires).getBytes(StandardCharsets.UTF_8));
    }
}
