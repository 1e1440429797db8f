package guahao.identity.account;

import guahao.wire.input.Fields;
import org.jspecify.annotations.Nullable;

/** How to reach somebody, as clients send it: an empty text is none. */
public final class ContactFields {

    private static final int LONGEST_PHONE = 25;

    private ContactFields() {}

    public static @Nullable String email(Fields fields) {
        String email = fields.text("email", EmailAddress.MOST);
        return email == null || email.isEmpty() ? null : EmailAddress.kept("email", email);
    }

    public static @Nullable String phone(Fields fields) {
        String phone = fields.text("phonenumber", LONGEST_PHONE);
        return phone == null || phone.isEmpty() ? null : PhoneNumber.required(phone);
    }

    public static String requiredPhone(Fields fields, String name) {
        return PhoneNumber.required(fields.requiredText(name, LONGEST_PHONE));
    }
}
