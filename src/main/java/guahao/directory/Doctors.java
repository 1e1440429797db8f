package guahao.directory;

import guahao.identity.account.Accounts;
import guahao.platform.failure.Failure;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The doctors that there are. */
@Singleton
public final class Doctors {

    private final DirectoryMemory memory;
    private final Accounts accounts;

    Doctors(DirectoryMemory memory, Accounts accounts) {
        this.memory = memory;
        this.accounts = accounts;
    }

    /** Throws {@link Failure.NotFound} when there is none. */
    public Doctor get(long id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    public Optional<Doctor> find(long id) {
        return memory.now().doctors().find(id);
    }

    /** The doctor who signs in with the account. */
    public Optional<Doctor> ofAccount(long accountId) {
        return Optional.ofNullable(memory.now().doctorsOfAccounts().get(accountId));
    }

    /**
     * By id.
     *
     * @param name a part of the name
     */
    public Listed<Doctor> page(@Nullable Long departmentId, @Nullable String name, PageRequest page) {
        DirectorySnapshot now = memory.now();
        List<Doctor> wanted = departmentId == null
                ? now.doctors().all()
                : now.doctorsOfDepartments().getOrDefault(departmentId, List.of());
        NamePart part = NamePart.of(name);
        return Listed.page(
                wanted.stream().filter(doctor -> part.isIn(doctor.name())).toList(), page);
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
