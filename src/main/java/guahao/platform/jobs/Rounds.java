package guahao.platform.jobs;

import java.util.function.IntSupplier;

/** Goes through much, a little at a time; what one run leaves the next one finds. */
public final class Rounds {

    private static final int MOST = 100;

    private Rounds() {}

    /** @param deed tells how much it found to do */
    public static void untilNothing(IntSupplier deed) {
        for (int round = 0; round < MOST; round++) {
            if (deed.getAsInt() == 0) {
                return;
            }
        }
    }
}
