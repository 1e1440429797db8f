package guahao.approval;

import guahao.directory.Doctor;
import guahao.directory.Doctors;
import guahao.identity.account.Accounts;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of those who decided: a doctor's as the directory has it, anybody else's as the account has it. */
@Singleton
public final class Auditors {

    private final Doctors doctors;
    private final Accounts accounts;

    Auditors(Doctors doctors, Accounts accounts) {
        this.doctors = doctors;
        this.accounts = accounts;
    }

    /** By account, with one statement for all of them. */
    public Map<Long, String> names(Collection<Approval> approvals) {
        Set<Long> ids = approvals.stream()
                .map(Approval::auditorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, String> names = new HashMap<>(accounts.names(ids));
        for (Long id : ids) {
            doctors.ofAccount(id).map(Doctor::name).ifPresent(name -> names.put(id, name));
        }
        return names;
    }
}
