package guahao.supply.erp;

import guahao.platform.boot.StartupFailure;
import guahao.platform.outside.OutsideAddress;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The ERP: {@code GUAHAO_ERP_URL} and {@code GUAHAO_ERP_KEY}. */
@Context
@ConfigurationProperties("guahao.erp")
@Requires(property = "guahao.sandbox", notEquals = "true")
@Requires(property = "guahao.erp.url")
record ErpSettings(String url, @Nullable String key) {

    ErpSettings {
        OutsideAddress.of("GUAHAO_ERP_URL", url);
        if (key == null || key.isBlank()) {
            throw new StartupFailure("GUAHAO_ERP_KEY: is needed together with GUAHAO_ERP_URL");
        }
    }

    URI at(String pathAndQuery) {
        return URI.create((url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + pathAndQuery);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ErpSettings[" + url + "]";
    }
}
