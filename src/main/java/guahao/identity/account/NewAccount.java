package guahao.identity.account;

import org.jspecify.annotations.Nullable;

/** An account about to be made; what is not said is absent, and it is neither administrator nor verified. */
public record NewAccount(
        String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String identifier,
        @Nullable String passwordHash,
        @Nullable Role role,
        boolean admin,
        boolean verified,
        boolean demo) {

    public static NewAccount named(String name) {
        return new NewAccount(name, null, null, null, null, null, null, false, false, false);
    }

    public NewAccount withUsername(@Nullable String value) {
        return new NewAccount(name, value, email, phone, identifier, passwordHash, role, admin, verified, demo);
    }

    public NewAccount withEmail(@Nullable String value) {
        return new NewAccount(name, username, value, phone, identifier, passwordHash, role, admin, verified, demo);
    }

    public NewAccount withPhone(@Nullable String value) {
        return new NewAccount(name, username, email, value, identifier, passwordHash, role, admin, verified, demo);
    }

    public NewAccount withIdentifier(@Nullable String value) {
        return new NewAccount(name, username, email, phone, value, passwordHash, role, admin, verified, demo);
    }

    public NewAccount withPasswordHash(@Nullable String value) {
        return new NewAccount(name, username, email, phone, identifier, value, role, admin, verified, demo);
    }

    public NewAccount withRole(@Nullable Role value) {
        return new NewAccount(name, username, email, phone, identifier, passwordHash, value, admin, verified, demo);
    }

    public NewAccount asAdmin() {
        return new NewAccount(name, username, email, phone, identifier, passwordHash, role, true, verified, demo);
    }

    public NewAccount asVerified() {
        return new NewAccount(name, username, email, phone, identifier, passwordHash, role, admin, true, demo);
    }

    public NewAccount asDemo() {
        return new NewAccount(name, username, email, phone, identifier, passwordHash, role, admin, verified, true);
    }

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "NewAccount[]";
    }
}
