package guahao.platform.kit;

import guahao.kit.Folders;
import guahao.kit.Http;
import guahao.platform.boot.RunningServer;
import guahao.platform.boot.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server outside the sandbox for the whole run, with gateways for SMS and mail and none for WeChat. */
public final class OutsideSandbox implements ParameterResolver {

    public static final String SMS_KEY = "sms-key";
    public static final String MAIL_FROM = "guahao@hospital.example";

    private record Held(StubHttp sms, StubSmtp mail, RunningServer server) implements AutoCloseable {

        static Held start() {
            Folders.deleteIfThere(Path.of("target/test-data-outside"));
            var sms = new StubHttp();
            var mail = new StubSmtp();
            Settings settings = Settings.of(
                    Map.of("GUAHAO_PORT", "0", "GUAHAO_DATA", "target/test-data-outside", "GUAHAO_SANDBOX", "false"));
            return new Held(sms, mail, RunningServer.start(settings, gateways(sms, mail)));
        }

        private static Map<String, Object> gateways(StubHttp sms, StubSmtp mail) {
            return Map.of(
                    "guahao.sms.url",
                    sms.uri("/send").toString(),
                    "guahao.sms.key",
                    SMS_KEY,
                    "guahao.mail.host",
                    "127.0.0.1",
                    "guahao.mail.port",
                    mail.port(),
                    "guahao.mail.from",
                    MAIL_FROM,
                    "guahao.mail.security",
                    "none");
        }

        @Override
        public void close() throws IOException {
            server.close();
            sms.close();
            mail.close();
        }
    }

    private static Held of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Held.class, key -> Held.start(), Held.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return true;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Held held = of(context);
        if (type == Http.class) {
            return new Http(held.server().port());
        }
        if (type == StubHttp.class) {
            return held.sms();
        }
        return type == StubSmtp.class ? held.mail() : held.server().context().getBean(type);
    }
}
