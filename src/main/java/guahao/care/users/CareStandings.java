package guahao.care.users;

import guahao.care.gateway.CareRole;
import guahao.care.gateway.Standing;
import guahao.care.gateway.Standings;
import jakarta.inject.Singleton;

/** Administrators of the platform are those of the house by themselves; of the others only the active are anything. */
@Singleton
final class CareStandings implements Standings {

    private final UserRepository rows;

    CareStandings(UserRepository rows) {
        this.rows = rows;
    }

    @Override
    public Standing of(long accountId, boolean platformAdmin) {
        if (platformAdmin) {
            return new Standing(CareRole.ADMIN, null);
        }
        return rows.find(accountId)
                .filter(CareUser::isActive)
                .map(user -> new Standing(user.role(), user.childId()))
                .orElse(Standing.NONE);
    }
}
