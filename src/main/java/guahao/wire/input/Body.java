package guahao.wire.input;

import org.jspecify.annotations.Nullable;

/** What a request brings along, whatever form it has. */
public sealed interface Body permits Input, Upload {

    /** The same for the same content. */
    byte[] fingerprint();

    /** A text among its fields, null when absent. */
    @Nullable
    String text(String name);
}
