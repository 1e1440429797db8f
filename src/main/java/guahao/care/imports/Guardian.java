package guahao.care.imports;

import guahao.care.input.IdNumber;
import guahao.care.input.Kinds;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parent, out of one cell that holds name, phone and number in any order.
 *
 * @param badIdCard whether there was a number that is none
 * @param badPhone whether there were digits that are no phone
 */
record Guardian(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String idCard,
        boolean badIdCard,
        boolean badPhone) {

    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)\\d{11}(?!\\d)");
    private static final Pattern LABELS = Pattern.compile("姓名|联系电话|电话|身份证号码|身份证号|身份证");
    private static final String SEPARATOR = "[\\s、，,/;；：:]+";
    private static final Pattern ENDS = Pattern.compile("^" + SEPARATOR + "|" + SEPARATOR + "$");
    /** Long enough to be a number of somebody, which has no place in a name. */
    private static final Pattern OTHER_NUMBER = Pattern.compile("[\\d-]{6,}[\\dXx]*");

    static Guardian of(String cell) {
        Matcher number = ID_NUMBER.matcher(cell);
        String idText = number.find() ? number.group() : null;
        String rest = idText == null ? cell : cell.replace(idText, " ");
        Matcher digits = PHONE.matcher(rest);
        String phoneText = digits.find() ? digits.group() : null;
        rest = phoneText == null ? rest : rest.replace(phoneText, " ");
        boolean otherNumber = OTHER_NUMBER.matcher(rest).find();
        String idCard = idText == null ? null : IdNumber.kept(idText);
        String phone = phoneText != null && Kinds.isPhone(phoneText) ? phoneText : null;
        return new Guardian(
                name(rest),
                phone,
                idCard,
                idText != null && idCard == null,
                otherNumber || (phoneText != null && phone == null));
    }

    private static @Nullable String name(String rest) {
        String bare = LABELS.matcher(OTHER_NUMBER.matcher(rest).replaceAll(" ")).replaceAll(" ");
        String name = ENDS.matcher(bare).replaceAll("");
        return name.isEmpty() ? null : name;
    }

    @Override
    public String toString() {
        return "Guardian[]";
    }
}
