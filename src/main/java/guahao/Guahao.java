package guahao;

import guahao.platform.boot.ServerProcess;
import guahao.platform.boot.Settings;
import guahao.platform.boot.StartupFailure;

/** Starts the server that the environment describes and stays until it is told to stop. */
public final class Guahao {

    private Guahao() {}

    public static void main(String[] args) {
        try {
            ServerProcess.run(Settings.of(System.getenv()));
        } catch (StartupFailure failure) {
            System.err.println("guahao: " + failure.getMessage());
            System.exit(2);
        }
    }
}
