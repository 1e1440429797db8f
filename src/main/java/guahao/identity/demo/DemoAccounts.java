package guahao.identity.demo;

import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Role;
import guahao.identity.account.Taken;
import guahao.identity.password.Passwords;
import guahao.platform.demo.DemoRows;
import jakarta.inject.Singleton;

/** The accounts that the README names. */
@Singleton
public final class DemoAccounts implements DemoRows {

    public static final String ADMIN = "admin";
    public static final String DOCTOR = "doctor";
    public static final String HEAD = "head";
    public static final String PATIENT = "patient";

    public static final String DOCTOR_NAME = "张建华";
    public static final String HEAD_NAME = "李慧敏";
    public static final String DOCTOR_PASSWORD = "Doctor@12345";

    private final Accounts accounts;
    private final Passwords passwords;

    DemoAccounts(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public void load() {
        create(staff(ADMIN, "管理员", "Admin@12345").asAdmin());
        create(staff(DOCTOR, DOCTOR_NAME, DOCTOR_PASSWORD).withRole(Role.DOCTOR));
        create(staff(HEAD, HEAD_NAME, "Head@12345").withRole(Role.DOCTOR));
        create(account(PATIENT, "王小明", "Patient@12345").withPhone("13800000001").withRole(Role.PATIENT));
    }

    private NewAccount staff(String name, String realName, String password) {
        return account(name, realName, password).withIdentifier(name);
    }

    private NewAccount account(String username, String realName, String password) {
        return NewAccount.named(realName)
                .withUsername(username)
                .withPasswordHash(passwords.hash(password))
                .asVerified()
                .asDemo();
    }

    private void create(NewAccount account) {
        try {
            accounts.create(account);
        } catch (Taken e) {
            throw new IllegalStateException("The demonstration data was loaded before", e);
        }
    }
}
