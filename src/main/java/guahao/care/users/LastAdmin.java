package guahao.care.users;

import guahao.care.gateway.CareRole;
import guahao.identity.account.Accounts;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;

/** Somebody has to be left who can give roles. */
@Singleton
final class LastAdmin {

    private final UserRepository rows;
    private final Accounts accounts;

    LastAdmin(UserRepository rows, Accounts accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    /** Throws when he is the only one; in the transaction that lowers him. */
    void requireAnother(long userId) {
        boolean admin = rows.find(userId)
                .filter(CareUser::isActive)
                .filter(user -> user.role() == CareRole.ADMIN)
                .isPresent();
        if (admin && rows.lockActiveAdmins() <= 1 && !accounts.anyAdmin()) {
            throw new Failure.Conflict("care.last-admin", "不能变更最后一位管理员的角色");
        }
    }
}
