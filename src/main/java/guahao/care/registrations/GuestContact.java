package guahao.care.registrations;

import guahao.care.input.Kinds;
import guahao.care.input.Payload;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** How to reach somebody of whom nothing else is known. */
@Serdeable
record GuestContact(String name, String phone) {

    static final String MISSING = "游客报名需填写姓名与电话";

    static @Nullable GuestContact read(Payload payload) {
        if (!payload.has("guestContact")) {
            return null;
        }
        Payload fields = payload.object("guestContact");
        return new GuestContact(
                fields.required("name", fields.text("name", 2, 30, "姓名需 2–30 字"), "", MISSING),
                fields.required("phone", Kinds.phone(fields, "phone"), "", MISSING));
    }

    @Override
    public String toString() {
        return "GuestContact[]";
    }
}
