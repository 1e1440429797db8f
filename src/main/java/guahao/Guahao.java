package guahao;

import guahao.audit.command.CheckAudit;
import guahao.platform.boot.ServerProcess;
import guahao.platform.boot.Settings;
import guahao.platform.boot.StartupFailure;
import guahao.scheduling.command.ImportSchedules;
import java.io.Console;
import java.util.Arrays;

/**
 * Starts the server that the environment describes and stays until it is told to stop; or runs the command it is given.
 */
public final class Guahao {

    private Guahao() {}

    public static void main(String[] args) {
        if (args.length > 0) {
            System.exit(command(args));
        }
        try {
            ServerProcess.run(Settings.of(System.getenv()));
        } catch (StartupFailure failure) {
            System.err.println("guahao: " + failure.getMessage());
            System.exit(2);
        }
    }

    private static int command(String[] args) {
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        return switch (args[0]) {
            case ImportSchedules.NAME ->
                new ImportSchedules(System.getenv(), System.out, System.err, onTerminal()).run(rest);
            case CheckAudit.NAME -> new CheckAudit(System.getenv(), System.out, System.err).run(rest);
            default -> {
                System.err.println("guahao: no such command: " + args[0] + "; there are " + ImportSchedules.NAME
                        + " and " + CheckAudit.NAME);
                yield 2;
            }
        };
    }

    @SuppressWarnings("SystemConsoleNull") // It is null again with the console that newer JDKs prefer.
    private static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
