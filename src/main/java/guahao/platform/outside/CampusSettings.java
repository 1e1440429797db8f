package guahao.platform.outside;

import guahao.platform.boot.StartupFailure;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The university's gateway: {@code GUAHAO_CAMPUS_URL} and {@code GUAHAO_CAMPUS_KEY}. */
@Context
@ConfigurationProperties("guahao.campus")
@Requires(property = "guahao.sandbox", notEquals = "true")
@Requires(property = "guahao.campus.url")
record CampusSettings(String url, @Nullable String key) {

    CampusSettings {
        OutsideAddress.of("GUAHAO_CAMPUS_URL", url);
        if (key == null || key.isBlank()) {
            throw new StartupFailure("GUAHAO_CAMPUS_KEY: is needed together with GUAHAO_CAMPUS_URL");
        }
    }

    URI address() {
        return URI.create(url);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "CampusSettings[" + url + "]";
    }
}
