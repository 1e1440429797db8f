package guahao.scheduling.command;

import guahao.wire.command.CommandFailure;
import guahao.wire.command.ServerAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What is to be imported, and where. */
record ImportCall(Path file, ServerAccess access) {

    static final String USAGE = "usage: guahao import-schedules FILE [--server URL]";

    static ImportCall of(String[] args, Map<String, String> environment) {
        String file = null;
        String server = null;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(ServerAccess.OPTION) && i + 1 < args.length) {
                server = args[++i];
            } else if (file == null && !args[i].startsWith("-")) {
                file = args[i];
            } else {
                throw CommandFailure.wrongCall(USAGE);
            }
        }
        if (file == null) {
            throw CommandFailure.wrongCall(USAGE);
        }
        var call = new ImportCall(readable(file), ServerAccess.of(server, environment));
        call.access.requireCredentials();
        return call;
    }

    private static Path readable(String file) {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw CommandFailure.wrongCall(file + ": no such file, or not to be read");
        }
        return path;
    }
}
