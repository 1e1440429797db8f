package guahao.gallery.member;

import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Role;
import guahao.identity.account.Taken;
import guahao.identity.password.Passwords;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Makes accounts for those who come to the gallery by e-mail. */
@Singleton
public final class Registration {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Invitations invitations;
    private final Transactions transactions;

    Registration(Accounts accounts, Passwords passwords, Invitations invitations, Transactions transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.invitations = invitations;
        this.transactions = transactions;
    }

    /**
     * The account and the use of the code are there together or not at all.
     *
     * @param email in the form that is kept
     * @param inviteCode null to come as a visitor
     */
    public Account register(String email, String password, String name, @Nullable String inviteCode) {
        NewAccount newcomer = NewAccount.named(name)
                .withEmail(email)
                .withPasswordHash(passwords.hash(password))
                .withRole(Role.VISITOR)
                .asVerified();
        return transactions.write(() -> {
            Account account = create(newcomer);
            if (inviteCode != null) {
                invitations.redeemForNew(account.id(), inviteCode);
            }
            return account;
        });
    }

    private Account create(NewAccount newcomer) {
        try {
            return accounts.create(newcomer);
        } catch (Taken taken) {
            throw new Failure.Conflict("registration.refused", "该邮箱已被注册");
        }
    }
}
