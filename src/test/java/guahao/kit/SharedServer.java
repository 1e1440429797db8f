package guahao.kit;

import guahao.platform.boot.RunningServer;
import guahao.platform.boot.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the server once for the run, on engines of its own, and hands it to the tests that ask. */
public final class SharedServer implements ParameterResolver {

    /** The platform's rate limit is off here; the tests of it start a server where it is on. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("GUAHAO_PORT", "0", "GUAHAO_DATA", "target/test-data", "GUAHAO_RATE_LIMIT", "0");

    private record Held(RunningServer server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
            if (!LogWatch.caught().isEmpty()) {
                throw new AssertionError("Personal data was logged: " + LogWatch.caught());
            }
        }
    }

    public static Map<String, String> environment(String name, String value) {
        var environment = new HashMap<>(ENVIRONMENT);
        environment.put(name, value);
        return environment;
    }

    private static RunningServer of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Held.class, key -> new Held(start()), Held.class)
                .server();
    }

    private static RunningServer start() {
        LogWatch.begin();
        Folders.deleteIfThere(Path.of("target/test-data"));
        return RunningServer.start(Settings.of(ENVIRONMENT));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Http.class
                || type == RunningServer.class
                || of(context).context().containsBean(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        RunningServer server = of(context);
        if (type == RunningServer.class) {
            return server;
        }
        return type == Http.class ? new Http(server.port()) : server.context().getBean(type);
    }
}
