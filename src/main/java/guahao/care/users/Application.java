package guahao.care.users;

import guahao.care.gateway.CareRole;
import guahao.care.input.Kinds;
import guahao.care.input.Payload;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who wants a role.
 *
 * @param relative the child that a parent belongs to
 */
record Application(
        String name,
        String phone,
        String idCard,
        CareRole role,
        @Nullable Relative relative,
        @Nullable String password,
        @Nullable String nickname) {

    private static final String BAD_PASSWORD = "密码需 6–64 位";

    /** How a parent belongs to a child. */
    record Relative(String patientName, Relation relation, String patientIdCard) {
        static Relative read(Payload fields) {
            return new Relative(
                    fields.requiredText("patientName", 1, 50, "患者姓名需 1–50 字"),
                    fields.required(
                            "relation", fields.choice("relation", Relation.class, "关系不合法"), Relation.OTHER, "关系不合法"),
                    fields.required("patientIdCard", Kinds.idNumber(fields, "patientIdCard"), "", Kinds.BAD_ID_NUMBER));
        }
    }

    /** What a parent is to a child. */
    enum Relation {
        FATHER,
        MOTHER,
        GUARDIAN,
        OTHER
    }

    static Application read(Payload payload) {
        CareRole role = appliedRole(payload, "applyRole");
        boolean parent = role == CareRole.PARENT;
        if (parent) {
            payload.requireKey("relative");
        }
        return new Application(
                payload.requiredText("name", 2, 30, "姓名需 2–30 字"),
                payload.required("phone", Kinds.phone(payload, "phone"), "", Kinds.BAD_PHONE),
                payload.required("id_card", Kinds.idNumber(payload, "id_card"), "", Kinds.BAD_ID_NUMBER),
                payload.required("applyRole", role, CareRole.VOLUNTEER),
                parent ? Relative.read(payload.object("relative")) : null,
                payload.text("password", 6, 64, BAD_PASSWORD),
                payload.text("nickname", 30));
    }

    /** One that one can apply for. */
    static @Nullable CareRole appliedRole(Payload payload, String field) {
        CareRole role = payload.choice(field, CareRole.class, "角色不合法");
        if (role != null && role.manages()) {
            payload.complain(field, "角色不合法");
        }
        return role;
    }

    /** What he will sign in with. */
    String loginName() {
        return nickname == null ? name : nickname;
    }

    @Override
    public String toString() {
        return "Application[" + role + "]";
    }
}
