package guahao.platform.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsAreCheckedAtTheStartTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    /** {@code A=1|B=2}, so that one cell of a table holds an environment. */
    private static Settings read(String variables) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split("\\|")) {
            int sign = variable.indexOf('=');
            if (sign > 0) {
                environment.put(variable.substring(0, sign), variable.substring(sign + 1));
            }
        }
        return Settings.of(environment);
    }

    @Test
    void withoutAnySettingItIsASandboxOnEnginesOfItsOwn() {
        Settings settings = read("");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isAbsolute().hasFileName("data");
        assertThat(settings.embeddedOnly()).isTrue();
        assertThat(settings.sandbox()).isTrue();
        assertThat(settings.demo()).isTrue();
        assertThat(settings.introspection()).isTrue();
        assertThat(settings.trustedDocumentsOnly()).isFalse();
        assertThat(settings.jsonLogs()).isFalse();
        assertThat(settings.jwtSecret()).isNull();
    }

    @Test
    void onExternalEnginesItIsProduction() {
        Settings settings = read("GUAHAO_DB_URL=jdbc:mysql://db/guahao|GUAHAO_DB_USER=u|GUAHAO_JWT_SECRET=" + SECRET);
        assertThat(settings.sandbox()).isFalse();
        assertThat(settings.demo()).isFalse();
        assertThat(settings.introspection()).isFalse();
        assertThat(settings.trustedDocumentsOnly()).isTrue();
        assertThat(settings.jsonLogs()).isTrue();
    }

    @Test
    void aSandboxOnExternalEnginesHasDemonstrationDataOnlyWhenAsked() {
        String external =
                "GUAHAO_REDIS_URL=rediss://user:word@redis:6380/3|GUAHAO_SANDBOX=yes|GUAHAO_JWT_SECRET=" + SECRET;
        assertThat(read(external).demo()).isFalse();
        assertThat(read(external + "|GUAHAO_DEMO=1").demo()).isTrue();
    }

    @Test
    void blankIsTheSameAsNotSet() {
        assertThat(read("GUAHAO_PORT= |GUAHAO_SANDBOX=|GUAHAO_LOG= ")).isEqualTo(read(""));
    }

    @Test
    void goodValuesArrive() {
        Settings settings = read("GUAHAO_PORT=0|GUAHAO_RATE_LIMIT=5|GUAHAO_LOG=JSON|GUAHAO_INTROSPECTION=off"
                + "|GUAHAO_TRUSTED_DOCUMENTS_ONLY=on|GUAHAO_PUBLIC_URL=https://his.example:8443"
                + "|GUAHAO_CORS_ORIGINS=https://a.example, http://b.example:81 ,|GUAHAO_DATA=/x/../数据 夹");
        assertThat(settings.port()).isZero();
        assertThat(settings.rateLimit()).isEqualTo(5);
        assertThat(settings.jsonLogs()).isTrue();
        assertThat(settings.introspection()).isFalse();
        assertThat(settings.trustedDocumentsOnly()).isTrue();
        assertThat(settings.publicUrl()).isEqualTo("https://his.example:8443");
        assertThat(settings.corsOrigins()).containsExactly("https://a.example", "http://b.example:81");
        assertThat(settings.data()).hasToString("/数据 夹");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    GUAHAO_PORT=http                                    ; GUAHAO_PORT: must be a whole number from 0 to 65535
                    GUAHAO_PORT=65536                                   ; GUAHAO_PORT: must be a whole number
                    GUAHAO_PORT=-1                                      ; GUAHAO_PORT: must be a whole number
                    GUAHAO_RATE_LIMIT=1.5                               ; GUAHAO_RATE_LIMIT: must be a whole number
                    GUAHAO_RATE_LIMIT=99999999999                       ; GUAHAO_RATE_LIMIT: must be a whole number
                    GUAHAO_DB_URL=jdbc:postgresql://db/x                ; GUAHAO_DB_URL: must start with jdbc:mysql://
                    GUAHAO_DB_URL=jdbc:mysql://db/x                     ; GUAHAO_DB_USER: is needed
                    GUAHAO_DB_USER=u                                    ; GUAHAO_DB_URL: is needed
                    GUAHAO_DB_PASSWORD=p                                ; GUAHAO_DB_URL: is needed
                    GUAHAO_DB_URL=jdbc:mysql://db/x|GUAHAO_DB_USER=u    ; GUAHAO_JWT_SECRET: is needed
                    GUAHAO_REDIS_URL=redis://db                         ; GUAHAO_JWT_SECRET: is needed
                    GUAHAO_REDIS_URL=http://db                          ; GUAHAO_REDIS_URL: must look like
                    GUAHAO_REDIS_URL=redis://a b                        ; GUAHAO_REDIS_URL: must look like
                    GUAHAO_REDIS_URL=redis://                           ; GUAHAO_REDIS_URL: must look like
                    GUAHAO_REDIS_URL=redis://db:99999                   ; GUAHAO_REDIS_URL: must look like
                    GUAHAO_REDIS_URL=redis://db/first                   ; GUAHAO_REDIS_URL: must look like
                    GUAHAO_JWT_SECRET=short                             ; GUAHAO_JWT_SECRET: must be at least 32 bytes long
                    GUAHAO_SANDBOX=perhaps                              ; GUAHAO_SANDBOX: must be true or false
                    GUAHAO_DEMO=2                                       ; GUAHAO_DEMO: must be true or false
                    GUAHAO_DEMO=true|GUAHAO_SANDBOX=false               ; GUAHAO_DEMO: demonstration data exists in the sandbox only
                    GUAHAO_INTROSPECTION=?                              ; GUAHAO_INTROSPECTION: must be true or false
                    GUAHAO_TRUSTED_DOCUMENTS_ONLY=?                     ; GUAHAO_TRUSTED_DOCUMENTS_ONLY: must be true or false
                    GUAHAO_LOG=xml                                      ; GUAHAO_LOG: must be text or json
                    GUAHAO_CORS_ORIGINS=https://a.example/path          ; GUAHAO_CORS_ORIGINS: 'https://a.example/path' is not an origin
                    GUAHAO_CORS_ORIGINS=*                               ; GUAHAO_CORS_ORIGINS: '*' is not an origin
                    GUAHAO_PUBLIC_URL=his.example                       ; GUAHAO_PUBLIC_URL: must be an origin
                    """)
    void aWrongOneIsNamedInOneLine(String variables, String line) {
        assertThatThrownBy(() -> read(variables))
                .isInstanceOf(StartupFailure.class)
                .message()
                .startsWith(line)
                .hasLineCount(1);
    }

    @Test
    void aSecretIsNeverShown() {
        Settings settings = read("GUAHAO_DB_URL=jdbc:mysql://db/x|GUAHAO_DB_USER=u|GUAHAO_DB_PASSWORD=hidden-one"
                + "|GUAHAO_REDIS_URL=redis://:hidden-two@db|GUAHAO_JWT_SECRET=hidden" + SECRET);
        assertThat(settings + " " + settings.database()).doesNotContain("hidden");
    }
}
