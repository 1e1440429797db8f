package guahao.scheduling.command;

import java.io.PrintStream;

/** How far something is: a bar on a terminal, a line at the beginning and one at the end elsewhere. */
final class Progress {

    private static final int WIDTH = 40;
    private static final int WHOLE = 100;

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private int percent = -1;

    Progress(PrintStream out, boolean terminal, String what) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
    }

    /** May be called often; it prints only what is new. */
    synchronized void at(long done, long all) {
        int now = all == 0 ? WHOLE : (int) (done * WHOLE / all);
        if (now > percent) {
            percent = now;
            show();
        }
    }

    private void show() {
        if (terminal) {
            int full = percent * WIDTH / WHOLE;
            out.print("\r" + what + " [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + percent + "%");
            out.flush();
        }
    }

    synchronized void done() {
        out.println(terminal ? "" : what + " done");
    }
}
