package guahao.bench;

import guahao.platform.boot.RunningServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server answered to wrk, and what that cost. */
record Load(long requests, Cpu.Cost cost) {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");

    static Load of(RunningServer server, int connections, int seconds, Path script) throws IOException {
        Cpu before = Cpu.now();
        Process wrk = start(server, connections, seconds, script);
        String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Cpu after = Cpu.now();
        Matcher requests = REQUESTS.matcher(report);
        if (!requests.find() || report.contains("Non-2xx")) {
            throw new IllegalStateException(report);
        }
        long count = Long.parseLong(requests.group(1));
        return new Load(count, after.since(before, count));
    }

    static Process start(RunningServer server, int connections, int seconds, Path script) throws IOException {
        return new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "-s",
                        script.toString(),
                        "http://127.0.0.1:" + server.port() + "/graphql")
                .redirectErrorStream(true)
                .start();
    }
}
