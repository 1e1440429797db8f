package guahao.directory;

import guahao.identity.account.Accounts;
import guahao.platform.failure.Failure;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The doctors that there are. */
@Singleton
public final class Doctors {

    private final DoctorRepository doctors;
    private final Accounts accounts;

    Doctors(DoctorRepository doctors, Accounts accounts) {
        this.doctors = doctors;
        this.accounts = accounts;
    }

    /** Throws {@link Failure.NotFound} when there is none. */
    public Doctor get(long id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    public Optional<Doctor> find(long id) {
        return doctors.findById(id);
    }

    /** The doctor who signs in with the account. */
    public Optional<Doctor> ofAccount(long accountId) {
        return doctors.findByAccountId(accountId);
    }

    /**
     * By id.
     *
     * @param name a part of the name
     */
    public Listed<Doctor> page(@Nullable Long departmentId, @Nullable String name, PageRequest page) {
        return new Listed<>(
                doctors.page(departmentId, name, page.size(), page.offset()), doctors.count(departmentId, name));
    }

    /** The ids of those who can sign in: their account is there and active. */
    public Set<Long> registered(Collection<Doctor> some) {
        Set<Long> active = accounts.active(
                some.stream().map(Doctor::accountId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return some.stream()
                .filter(doctor -> doctor.accountId() != null && active.contains(doctor.accountId()))
                .map(Doctor::id)
                .collect(Collectors.toSet());
    }

    static Failure unknown(long id) {
        return new Failure.NotFound("doctor.unknown", "医生", id);
    }
}
