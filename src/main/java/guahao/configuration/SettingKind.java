package guahao.configuration;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** What a setting's value has to be. */
sealed interface SettingKind {

    SettingKind TIME = new Time();
    SettingKind FRACTION = new Fraction();

    static SettingKind integer(int least, int most) {
        return new WholeNumber(least, most);
    }

    boolean accepts(JsonNode value);

    /** What it has to be, as the end of a sentence. */
    String demand();

    /** A JSON integer in a range; a text or 3.0 is none. */
    record WholeNumber(int least, int most) implements SettingKind {

        @Override
        public boolean accepts(JsonNode value) {
            if (!value.isNumber() || isFraction(value.getNumberValue())) {
                return false;
            }
            BigInteger whole = value.getBigIntegerValue();
            return whole.compareTo(BigInteger.valueOf(least)) >= 0 && whole.compareTo(BigInteger.valueOf(most)) <= 0;
        }

        private static boolean isFraction(Number number) {
            return number instanceof Double || number instanceof Float || number instanceof BigDecimal;
        }

        @Override
        public String demand() {
            return "必须是" + least + "到" + most + "之间的整数";
        }
    }

    /** {@code HH:mm} with two digits each. */
    record Time() implements SettingKind {

        private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

        @Override
        public boolean accepts(JsonNode value) {
            return value.isString() && TIME.matcher(value.getStringValue()).matches();
        }

        @Override
        public String demand() {
            return "必须是 HH:mm 格式的时间";
        }
    }

    /** Above 0 and at most 1. */
    record Fraction() implements SettingKind {

        @Override
        public boolean accepts(JsonNode value) {
            if (!value.isNumber()) {
                return false;
            }
            double number = value.getDoubleValue();
            return number > 0 && number <= 1;
        }

        @Override
        public String demand() {
            return "必须大于0且不超过1";
        }
    }
}
