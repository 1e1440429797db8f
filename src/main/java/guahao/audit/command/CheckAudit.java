package guahao.audit.command;

import guahao.wire.command.CommandFailure;
import guahao.wire.command.ServerAccess;
import guahao.wire.command.ServerClient;
import io.micronaut.json.tree.JsonNode;
import java.io.PrintStream;
import java.util.Map;

/** {@code guahao check-audit}: lets a running server walk along its audit trail and prints what it found. */
public final class CheckAudit {

    public static final String NAME = "check-audit";

    private static final String USAGE = "usage: guahao check-audit [--server URL]";

    /** Far longer than rows wait for the sealing that runs each second. */
    private static final int LONGEST_UNSEALED_SECONDS = 300;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream errors;

    public CheckAudit(Map<String, String> environment, PrintStream out, PrintStream errors) {
        this.environment = environment;
        this.out = out;
        this.errors = errors;
    }

    /** @return 0 when the trail is whole, 1 when it is not or the server does not say, 2 when the call is wrong */
    public int run(String... args) {
        try {
            check(access(args));
            return 0;
        } catch (CommandFailure failure) {
            errors.println("guahao: " + failure.getMessage());
            return failure.code();
        }
    }

    private ServerAccess access(String... args) {
        boolean named = args.length == 2 && args[0].equals(ServerAccess.OPTION);
        if (args.length > 0 && !named) {
            throw CommandFailure.wrongCall(USAGE);
        }
        ServerAccess access = ServerAccess.of(named ? args[1] : null, environment);
        access.requireCredentials();
        return access;
    }

    private void check(ServerAccess access) {
        try (var server = new ServerClient(access)) {
            server.signIn();
            JsonNode state = server.get("/api/audit-logs/chain");
            JsonNode intact = state.get("intact");
            if (intact == null || !intact.isBoolean()) {
                throw server.noServer();
            }
            if (!intact.getBooleanValue()) {
                throw CommandFailure.refused("the audit trail is broken: " + text(state, "damage") + " at place "
                        + text(state, "seq") + ", row " + text(state, "row_id"));
            }
            out.println("rows " + text(state, "rows"));
            out.println("hash " + text(state, "hash"));
            out.println("unsealed " + text(state, "unsealed"));
            requireSealed(state);
        }
    }

    /** Rows that nobody seals could be changed unseen. */
    private void requireSealed(JsonNode state) {
        JsonNode seconds = state.get("unsealed_seconds");
        if (seconds != null && seconds.isNumber() && seconds.getLongValue() > LONGEST_UNSEALED_SECONDS) {
            throw CommandFailure.refused("rows wait for their sealing for " + seconds.getLongValue() + " seconds");
        }
    }

    private static String text(JsonNode state, String key) {
        JsonNode value = state.get(key);
        return value == null || value.isNull() ? "none" : value.coerceStringValue();
    }
}
