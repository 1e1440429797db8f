package guahao.platform.database;

import guahao.platform.failure.Failure;
import io.micronaut.data.exceptions.DataAccessException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Constraints of the database, each with what to say to whom it refuses. */
public final class Rules {

    private record Text(String code, String message) {}

    private final Map<String, Text> texts;

    private Rules(Map<String, Text> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** @param code the failure's, see {@link Failure#code()} */
    public static Rules when(String constraint, String code, String message) {
        return new Rules(Map.of(constraint, new Text(code, message)));
    }

    public Rules or(String constraint, String code, String message) {
        Map<String, Text> more = new HashMap<>(texts);
        more.put(constraint, new Text(code, message));
        return new Rules(more);
    }

    /** Throws {@link Failure.Conflict} when the write breaks one of these, or deletes what others refer to. */
    public void hold(Runnable write) {
        hold(() -> {
            write.run();
            return true;
        });
    }

    public <T> T hold(Supplier<T> write) {
        try {
            return write.get();
        } catch (DataAccessException e) {
            throw refusal(e);
        }
    }

    private RuntimeException refusal(DataAccessException broken) {
        Text text = Constraints.brokenBy(broken).map(texts::get).orElse(null);
        if (text == null && Constraints.isStillReferredTo(broken)) {
            return new Failure.Conflict("row.referred-to", "存在关联数据，无法删除");
        }
        return text == null ? broken : new Failure.Conflict(text.code(), text.message());
    }
}
