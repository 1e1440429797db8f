package guahao.platform.outside;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An answer that began and did not end well: it broke off, or is longer than anybody wants to read. */
public final class BrokenAnswer extends IOException {

    BrokenAnswer(@Nullable Throwable cause) {
        super(String.valueOf(cause), cause);
    }
}
