package guahao.platform.files;

import guahao.platform.boot.StartupFailure;
import guahao.platform.outside.OutsideAddress;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A store that speaks S3: {@code GUAHAO_S3_URL} (its address without the bucket), {@code _BUCKET}, {@code _REGION},
 * {@code _ACCESS_KEY} and {@code _SECRET_KEY}.
 */
@Context
@ConfigurationProperties("guahao.s3")
@Requires(property = "guahao.s3.url")
record S3Settings(
        String url,

        @Nullable String bucket,
        @Bindable(defaultValue = "us-east-1") String region,

        @Nullable String accessKey,
        @Nullable String secretKey) {

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    S3Settings {
        OutsideAddress.of("GUAHAO_S3_URL", url);
        if (bucket == null || !BUCKET.matcher(bucket).matches()) {
            throw new StartupFailure("GUAHAO_S3_BUCKET: must name a bucket, together with GUAHAO_S3_URL");
        }
        if (isMissing(accessKey) || isMissing(secretKey)) {
            throw new StartupFailure(
                    "GUAHAO_S3_ACCESS_KEY and GUAHAO_S3_SECRET_KEY: are needed together with GUAHAO_S3_URL");
        }
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "S3Settings[" + url + ", " + bucket + "]";
    }
}
