package guahao.platform.files;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as S3 wants them (AWS Signature Version 4), for paths that need no encoding. */
final class S3Signature {

    /** The hash of a body without content. */
    static final String NO_BODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String SIGNED = "host;x-amz-content-sha256;x-amz-date";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final S3Settings settings;
    private final Clock clock;

    S3Signature(S3Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @param bodyHash SHA-256 of the body in hexadecimal */
    HttpRequest.Builder signed(String method, URI uri, String bodyHash) {
        String time = ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).format(TIME);
        String scope = time.substring(0, 8) + "/" + settings.region() + "/s3/aws4_request";
        String canonical = String.join(
                "\n",
                method,
                uri.getRawPath(),
                "",
                "host:" + host(uri),
                "x-amz-content-sha256:" + bodyHash,
                "x-amz-date:" + time,
                "",
                SIGNED,
                bodyHash);
        String toSign = String.join("\n", ALGORITHM, time, scope, hash(canonical));
        String signature = HexFormat.of().formatHex(hmac(key(time.substring(0, 8)), toSign));
        return HttpRequest.newBuilder(uri)
                .header("x-amz-content-sha256", bodyHash)
                .header("x-amz-date", time)
                .header(
                        "Authorization",
                        ALGORITHM + " Credential=" + settings.accessKey() + "/" + scope + ", SignedHeaders=" + SIGNED
                                + ", Signature=" + signature);
    }

    /** As the client will send it. */
    private static String host(URI uri) {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private byte[] key(String day) {
        byte[] key = ("AWS4" + settings.secretKey()).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {day, settings.region(), "s3", "aws4_request"}) {
            key = hmac(key, part);
        }
        return key;
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Draft.newSha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
