package guahao.care.users;

import guahao.care.gateway.CareAudit;
import guahao.care.gateway.CareRole;
import guahao.care.input.Moments;
import guahao.care.input.Words;
import guahao.identity.account.Account;
import guahao.identity.account.Role;
import guahao.identity.user.GivenRoles;
import guahao.platform.audit.Actor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom the platform's administrators call social worker, volunteer or parent, he is so in the house. */
@Singleton
final class RolesFromThePlatform implements GivenRoles {

    private final UserRepository rows;
    private final LastAdmin lastAdmin;
    private final CareAudit audit;
    private final Clock clock;

    RolesFromThePlatform(UserRepository rows, LastAdmin lastAdmin, CareAudit audit, Clock clock) {
        this.rows = rows;
        this.lastAdmin = lastAdmin;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void given(Account account, Role role, Actor byWhom) {
        CareRole careRole = inTheHouse(role);
        if (careRole == null) {
            return;
        }
        lastAdmin.requireAnother(account.id());
        rows.ensure(account.id(), account.name(), Moments.now(clock));
        rows.activate(account.id(), careRole, Moments.now(clock));
        audit.record(
                byWhom, "users.setRole", Map.of("userId", Long.toString(account.id()), "role", Words.of(careRole)));
    }

    private static @Nullable CareRole inTheHouse(Role role) {
        return switch (role) {
            case SOCIAL_WORKER -> CareRole.SOCIAL_WORKER;
            case VOLUNTEER -> CareRole.VOLUNTEER;
            case PARENT -> CareRole.PARENT;
            case PATIENT, DOCTOR, PHOTOGRAPHER, VISITOR -> null;
        };
    }
}
