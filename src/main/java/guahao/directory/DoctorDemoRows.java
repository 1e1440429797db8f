package guahao.directory;

import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Role;
import guahao.identity.account.Taken;
import guahao.identity.demo.DemoAccounts;
import guahao.identity.password.Passwords;
import guahao.platform.demo.DemoRows;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ten doctors in each department, and accounts for its head and for the doctor of the README. */
@Singleton
final class DoctorDemoRows implements DemoRows {

    private final MinorDepartmentRepository departments;
    private final DoctorRepository doctors;
    private final Accounts accounts;
    private final Passwords passwords;
    private final DirectoryChanges changes;

    DoctorDemoRows(
            MinorDepartmentRepository departments,
            DoctorRepository doctors,
            Accounts accounts,
            Passwords passwords,
            DirectoryChanges changes) {
        this.departments = departments;
        this.doctors = doctors;
        this.accounts = accounts;
        this.passwords = passwords;
        this.changes = changes;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        List<DemoStaff> staff = DemoStaff.all();
        Map<String, Long> ids =
                departments
                        .findByNameIn(staff.stream()
                                .map(one -> one.department().name())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(MinorDepartment::name, MinorDepartment::id));
        Map<String, Long> signIns = signIns(staff);
        doctors.saveAll(staff.stream()
                .map(one -> row(one, ids.getOrDefault(one.department().name(), 0L), signIns.get(one.name())))
                .toList());
    }

    /** One hash for all of them, since their password is one and known. */
    private Map<String, Long> signIns(List<DemoStaff> staff) {
        String hash = passwords.hash(DemoAccounts.DOCTOR_PASSWORD);
        Map<String, Long> ids = new HashMap<>();
        for (DemoStaff one : staff) {
            if (one.head() && !one.name().equals(DemoAccounts.HEAD_NAME)) {
                ids.put(one.name(), create(one, hash));
            }
        }
        existing(DemoAccounts.HEAD, ids);
        existing(DemoAccounts.DOCTOR, ids);
        return ids;
    }

    private void existing(String identifier, Map<String, Long> ids) {
        accounts.findByIdentifier(identifier).ifPresent(account -> ids.put(account.name(), account.id()));
    }

    private long create(DemoStaff head, String hash) {
        String identifier =
                String.format(Locale.ROOT, "D%03d", head.department().number() + 1);
        try {
            Account account = accounts.create(NewAccount.named(head.name())
                    .withIdentifier(identifier)
                    .withPasswordHash(hash)
                    .withRole(Role.DOCTOR)
                    .asVerified()
                    .asDemo());
            return account.id();
        } catch (Taken e) {
            throw new IllegalStateException("The demonstration data was loaded before", e);
        }
    }

    private Doctor row(DemoStaff one, long departmentId, @Nullable Long accountId) {
        return new Doctor(
                0,
                departmentId,
                accountId,
                one.name(),
                one.title(),
                one.specialty(),
                one.introduction(),
                null,
                null,
                null,
                one.head(),
                null,
                null,
                null,
                changes.now());
    }
}
