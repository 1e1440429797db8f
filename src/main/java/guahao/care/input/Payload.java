package guahao.care.input;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object that a client sent, on its way into a record.
 *
 * <p>What is wrong is noted and reading goes on, so the client is told everything at once; what a broken field reads as
 * nobody gets to see, for {@link #requireSound} comes before the record is used. Absent, null and the empty text are
 * the same. Fields of kinds that occur everywhere have their method here or in {@link Kinds}; {@link #read} takes any
 * other.
 */
public final class Payload {

    private static final JsonNode EMPTY = JsonNode.createObjectNode(Map.of());
    private static final String INVALID = "格式不正确";

    private final JsonNode object;
    private final String prefix;
    private final List<Problem> problems;

    private Payload(JsonNode object, String prefix, List<Problem> problems) {
        this.object = object;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** @param sent null counts as an empty one, anything but an object is refused */
    public static Payload of(@Nullable JsonNode sent) {
        var payload = new Payload(sent != null && sent.isObject() ? sent : EMPTY, "", new ArrayList<>());
        if (sent != null && !sent.isObject() && !sent.isNull()) {
            payload.complain("payload", "payload 必须是对象");
        }
        return payload;
    }

    /** Throws when something was wrong, in the words of what was met first. */
    public void requireSound() {
        if (!problems.isEmpty()) {
            throw new Failure.Invalid("request.invalid", problems.getFirst().message(), problems);
        }
    }

    public void complain(String name, String message) {
        problems.add(new Problem(prefix + name, Problem.Reason.INVALID, message));
    }

    /** Whether the key is there at all, empty or not. */
    public boolean mentions(String name) {
        return object.get(name) != null;
    }

    public boolean has(String name) {
        return node(name) != null;
    }

    /** Whether it is a text with that character. */
    public boolean holds(String name, char character) {
        JsonNode node = node(name);
        return node != null && node.isString() && node.getStringValue().indexOf(character) >= 0;
    }

    /** Whether it is that word. */
    public boolean is(String name, String word) {
        JsonNode node = node(name);
        return node != null && node.isString() && node.getStringValue().strip().equals(word);
    }

    /** The object inside; an absent one has no fields. */
    public Payload object(String name) {
        JsonNode inner = node(name);
        if (inner == null) {
            return new Payload(EMPTY, prefix + name + ".", problems);
        }
        if (!inner.isObject()) {
            complain(name, name + " " + INVALID);
            return new Payload(EMPTY, prefix + name + ".", problems);
        }
        return new Payload(inner, prefix + name + ".", problems);
    }

    /** The object inside, or this one where the client wrote its fields flat. */
    public Payload objectOrFlat(String name) {
        return has(name) ? object(name) : this;
    }

    /** What {@code reading} makes of the field, which may be of any kind; null when it is absent. */
    public <T> @Nullable T read(String name, String message, Function<JsonNode, @Nullable T> reading) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        T value = reading.apply(node);
        if (value == null) {
            complain(name, message);
        }
        return value;
    }

    /** {@code value}, or a complaint and {@code instead} when the client left the field away. */
    public <T> T required(String name, @Nullable T value, T instead, String message) {
        if (value == null && !has(name)) {
            complain(name, message);
        }
        return value == null ? instead : value;
    }

    public <T> T required(String name, @Nullable T value, T instead) {
        return required(name, value, instead, "缺少 " + name);
    }

    /** Complains when there is nothing under that name. */
    public void requireKey(String name) {
        if (!has(name)) {
            complain(name, "缺少 " + name);
        }
    }

    /** A text of that many characters once trimmed. */
    public @Nullable String text(String name, int least, int most, String message) {
        return read(name, message, node -> Scalars.text(node, least, most));
    }

    public @Nullable String text(String name, int most) {
        return text(name, 1, most, name + " 格式不正确或超过" + most + "个字符");
    }

    public String requiredText(String name, int least, int most, String message) {
        return required(name, text(name, least, most, message), "", message);
    }

    /** An id that was sent as text or number; one that cannot be is that of nothing. */
    public @Nullable Long optionalId(String name) {
        return read(name, name + " " + INVALID, Scalars::id);
    }

    public long id(String name) {
        return required(name, optionalId(name), 0L);
    }

    /** An id under its name or another that clients use for it. */
    public long idOf(String name, String alias) {
        return id(has(name) || !has(alias) ? name : alias);
    }

    public @Nullable Long whole(String name, long least, long most, String message) {
        return read(name, message, node -> within(Scalars.whole(node), least, most));
    }

    /** A whole number that may come as text. */
    public @Nullable Long wholeOrText(String name, long least, long most, String message) {
        return read(name, message, node -> within(Scalars.wholeOrText(node), least, most));
    }

    private static @Nullable Long within(@Nullable Long number, long least, long most) {
        return number == null || number < least || number > most ? null : number;
    }

    /** A whole number from zero on, of which more than {@code most} counts as that many. */
    public @Nullable Long count(String name, long most, String message) {
        return read(name, message, node -> {
            Long number = node.isNumber() ? Scalars.bounded(node) : null;
            return number == null || number < 0 ? null : (Long) Math.min(number, most);
        });
    }

    /** A number from zero on with at most two decimals. */
    public @Nullable BigDecimal amount(String name, BigDecimal most, String message) {
        return read(name, message, node -> {
            BigDecimal number = Scalars.number(node);
            boolean fits = number != null
                    && number.signum() >= 0
                    && number.stripTrailingZeros().scale() <= 2
                    && number.compareTo(most) <= 0;
            return fits ? number : null;
        });
    }

    public @Nullable Boolean flag(String name) {
        return read(name, name + " 必须是布尔值", node -> node.isBoolean() ? (Boolean) node.getBooleanValue() : null);
    }

    /** One of an enum's words, which are its names in lower case. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> words, String message) {
        return read(name, message, node -> node.isString() ? Words.find(words, node.getStringValue()) : null);
    }

    /** One of these words, as what it stands for. */
    public <T> @Nullable T wordFor(String name, Map<String, T> words, String message) {
        return read(
                name,
                message,
                node -> node.isString() ? words.get(node.getStringValue().strip()) : null);
    }

    /** Texts in a list; null when absent. */
    public @Nullable List<String> texts(String name, int mostTexts, int longest, String message) {
        return read(name, message, node -> Scalars.texts(node, mostTexts, longest));
    }

    /** The caller's own id of the request. */
    public @Nullable String requestId() {
        return text("requestId", 64);
    }

    private @Nullable JsonNode node(String name) {
        JsonNode node = object.get(name);
        boolean absent = node == null
                || node.isNull()
                || (node.isString() && node.getStringValue().isBlank());
        return absent ? null : Objects.requireNonNull(node);
    }
}
