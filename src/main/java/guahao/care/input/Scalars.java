package guahao.care.input;

import guahao.wire.input.Texts;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Single values out of JSON; null for whatever is none. */
final class Scalars {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern ANY_WHOLE = Pattern.compile("[+-]?\\d+");
    private static final int LONGEST_LONG = 18;
    private static final double TOO_LARGE = 1e18;
    private static final long NOTHING = 0;
    private static final int LONGEST_NUMBER = 30;

    private Scalars() {}

    static @Nullable String text(JsonNode node, int least, int most) {
        if (!node.isString()) {
            return null;
        }
        String text = node.getStringValue().strip();
        int length = text.codePointCount(0, text.length());
        return length >= least && length <= most && Texts.isStorable(text) ? text : null;
    }

    static @Nullable Long id(JsonNode node) {
        if (node.isNumber()) {
            Long number = whole(node);
            return number == null && isWhole(node) ? (Long) NOTHING : number;
        }
        if (!node.isString()) {
            return null;
        }
        String text = node.getStringValue().strip();
        return WHOLE.matcher(text).matches() ? Long.parseLong(text) : NOTHING;
    }

    /** A number or a text that is one. */
    static @Nullable Long wholeOrText(JsonNode node) {
        if (!node.isString()) {
            return whole(node);
        }
        String text = node.getStringValue().strip();
        return WHOLE.matcher(text).matches() ? (Long) Long.parseLong(text) : null;
    }

    /** As {@link #wholeOrText}, where one that is too large for a long is the nearest that is not. */
    static @Nullable Long bounded(JsonNode node) {
        if (node.isNumber()) {
            double number = node.getNumberValue().doubleValue();
            return Math.abs(number) < TOO_LARGE ? whole(node) : (Long) extreme(number > 0);
        }
        String text = node.isString() ? node.getStringValue().strip() : "";
        if (!ANY_WHOLE.matcher(text).matches()) {
            return null;
        }
        return text.length() > LONGEST_LONG ? (Long) extreme(!text.startsWith("-")) : (Long) Long.parseLong(text);
    }

    private static long extreme(boolean positive) {
        return positive ? Long.MAX_VALUE : Long.MIN_VALUE;
    }

    static @Nullable Long whole(JsonNode node) {
        BigDecimal number = number(node);
        if (number == null || number.stripTrailingZeros().scale() > 0 || number.precision() - number.scale() > 18) {
            return null;
        }
        return number.longValue();
    }

    static @Nullable BigDecimal number(JsonNode node) {
        if (!node.isNumber()) {
            return null;
        }
        try {
            var number = new BigDecimal(node.getNumberValue().toString());
            return Math.abs(number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static @Nullable List<String> texts(JsonNode node, int mostTexts, int longest) {
        if (!node.isArray() || node.size() > mostTexts) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node.values()) {
            String text = text(each, 1, longest);
            if (text == null) {
                return null;
            }
            texts.add(text);
        }
        return texts;
    }

    /** Too large for any id, yet of the right kind. */
    private static boolean isWhole(JsonNode node) {
        return node.getNumberValue().toString().chars().allMatch(each -> each == '-' || Character.isDigit(each));
    }
}
