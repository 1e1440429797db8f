package guahao.directory;

import guahao.identity.account.Account;
import guahao.identity.account.Role;
import org.jspecify.annotations.Nullable;

/** What the viewer is to the platform, as the graph calls it. */
enum ViewerRole {
    PATIENT,
    DOCTOR,
    ADMIN,
    SOCIAL_WORKER,
    VOLUNTEER,
    PARENT,
    PHOTOGRAPHER,
    VISITOR;

    /** What somebody is today goes before what his account was said to be. */
    static ViewerRole of(boolean admin, boolean doctor, @Nullable Account account) {
        if (admin) {
            return ADMIN;
        }
        Role said = account == null ? null : account.role();
        return doctor ? DOCTOR : said == null ? PATIENT : valueOf(said.name());
    }
}
