package guahao.platform.boot;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** Says that the server is up and where a person goes from here. */
final class Welcome {

    private Welcome() {}

    /** Logs for machines stay one JSON object a line. */
    static void say(Settings settings, int port, Instant now) {
        if (settings.jsonLogs()) {
            LoggerFactory.getLogger(Welcome.class).info("Ready on port {} {}", port, sinceStart(now));
        } else {
            print(System.out, lines(settings, port, now));
        }
    }

    private static void print(PrintStream out, List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    static List<String> lines(Settings settings, int port, Instant now) {
        String origin = "http://localhost:" + port;
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  Guahao is ready " + sinceStart(now));
        lines.add("");
        lines.add("  Start here   " + origin + "/");
        if (settings.introspection()) {
            lines.add("  GraphiQL     " + origin + "/graphiql");
        }
        lines.add("  REST docs    " + origin + "/docs");
        if (settings.sandbox()) {
            lines.add("  Outbox       " + origin + "/dev/outbox");
        }
        lines.add("  Health       " + origin + "/health");
        if (settings.demo()) {
            lines.add("  Sign in as   admin / Admin@12345");
        }
        lines.add("  Data         " + settings.data());
        lines.add("");
        lines.add("  Ctrl-C stops it.");
        lines.add("");
        return lines;
    }

    private static String sinceStart(Instant now) {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, now).toMillis() / 1000.0)
                .map(seconds -> String.format(Locale.ROOT, "(%.1f s)", seconds))
                .orElse("");
    }
}
