package guahao.scheduling.command;

import guahao.scheduling.crawl.FeedReader;
import guahao.wire.command.CommandFailure;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * {@code guahao import-schedules FILE}: hands the file to a running server, lets it import and prints what became of
 * it.
 */
public final class ImportSchedules {

    public static final String NAME = "import-schedules";

    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream errors;
    private final boolean terminal;

    /** @param terminal whether a person watches the lines grow */
    public ImportSchedules(Map<String, String> environment, PrintStream out, PrintStream errors, boolean terminal) {
        this.environment = environment;
        this.out = out;
        this.errors = errors;
        this.terminal = terminal;
    }

    /** @return 0 when all is imported, 1 when the server did not do it, 2 when the call or the file is wrong */
    public int run(String... args) {
        try {
            imported(ImportCall.of(args, environment));
            return 0;
        } catch (CommandFailure failure) {
            errors.println("guahao: " + failure.getMessage());
            return failure.code();
        }
    }

    private void imported(ImportCall call) {
        int documents = documents(call.file());
        try (var server = new ServerCalls(call)) {
            server.signIn();
            var progress = new Progress(out, terminal, "Upload");
            server.upload(call.file(), progress);
            progress.done();
            out.println("Import of " + documents + " documents");
            JsonNode statistics = server.run();
            statistics
                    .entries()
                    .forEach(entry ->
                            out.println(entry.getKey() + " " + entry.getValue().getLongValue()));
        }
    }

    /** So that a wrong file is told from a server that does not want it. */
    private static int documents(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw CommandFailure.wrongCall(file + ": larger than 20 MB, which is the most a server takes");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return FeedReader.count(in);
            }
        } catch (IOException e) {
            throw CommandFailure.wrongCall(file + ": is not an all.json (排班数据格式不正确)");
        }
    }
}
