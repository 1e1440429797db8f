package guahao.platform.audit;

import org.jspecify.annotations.Nullable;

/** Where a deed came from; nothing is known of those that the server does by itself. */
public record Origin(@Nullable String address, @Nullable String requestId) {

    public static final Origin SERVER = new Origin(null, null);
}
