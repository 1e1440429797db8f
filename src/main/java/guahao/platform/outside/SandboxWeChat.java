package guahao.platform.outside;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Knows everybody by his code, and refuses codes that say they are invalid. */
@Singleton
@Requires(property = "guahao.sandbox", value = "true")
final class SandboxWeChat implements WeChat {

    private static final int INVALID_CODE = 40029;
    private static final int OPENID_LENGTH = 28;

    @Override
    public SignIn signIn(String code) {
        return code.startsWith("invalid") ? new SignIn.Refused(INVALID_CODE) : new SignIn.Known(openid(code));
    }

    @Override
    public Sending send(String json) {
        return new Sending.Taken("");
    }

    @Override
    public boolean answers() {
        return true;
    }

    private static String openid(String code) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, OPENID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
