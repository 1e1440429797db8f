package guahao.directory;

import guahao.configuration.Configuration;
import guahao.configuration.Scope;
import guahao.platform.audit.Actor;
import guahao.platform.database.Rules;
import guahao.platform.failure.Failure;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where departments see patients, as administrators keep it. */
@Singleton
public final class Clinics {

    private static final String TARGET = "clinic";
    private static final String FIRST_HOSPITAL = "主院区";
    private static final Rules CREATION = Rules.when("clinic_department", "department.unknown", "小科室不存在")
            .or("clinic_hospital", "hospital.unknown", "院区不存在");

    private static final Rules DELETION = Rules.when("schedule_clinic", "clinic.has-schedules", "该门诊存在排班，无法删除");

    private final ClinicRepository clinics;
    private final HospitalRepository hospitals;
    private final Configuration configuration;
    private final DirectoryMemory memory;
    private final DirectoryChanges changes;

    Clinics(
            ClinicRepository clinics,
            HospitalRepository hospitals,
            Configuration configuration,
            DirectoryMemory memory,
            DirectoryChanges changes) {
        this.configuration = configuration;
        this.memory = memory;
        this.clinics = clinics;
        this.hospitals = hospitals;
        this.changes = changes;
    }

    /** What is said of a clinic; one about to be made without a hospital comes to the first one. */
    public record NewClinic(
            long departmentId,
            @Nullable Long hospitalId,
            String name,
            ClinicKind kind,
            @Nullable String address,
            Prices prices) {

        static NewClinic of(Clinic clinic) {
            return new NewClinic(
                    clinic.departmentId(),
                    clinic.hospitalId(),
                    clinic.name(),
                    clinic.kind(),
                    clinic.address(),
                    clinic.prices());
        }

        Clinic row(long id, long hospital, LocalDateTime createdAt) {
            return new Clinic(
                    id,
                    hospital,
                    departmentId,
                    name,
                    address,
                    kind,
                    prices.normal(),
                    prices.expert(),
                    prices.special(),
                    createdAt);
        }
    }

    /** What to change; null leaves as it is. */
    public record Change(
            @Nullable String name,
            @Nullable String address,
            @Nullable ClinicKind kind,
            UnaryOperator<Prices> prices) {}

    /** By id; what is null narrows nothing. */
    public Listed<Clinic> page(@Nullable Long departmentId, @Nullable Long hospitalId, PageRequest page) {
        return Listed.page(
                memory.now().clinics().all().stream()
                        .filter(clinic -> departmentId == null || clinic.departmentId() == departmentId)
                        .filter(clinic -> hospitalId == null || clinic.hospitalId() == hospitalId)
                        .toList(),
                page);
    }

    public Clinic create(NewClinic clinic, Actor actor) {
        return changes.make(() -> {
            long hospitalId = clinic.hospitalId() == null ? firstHospital() : clinic.hospitalId();
            Clinic created = CREATION.hold(() -> clinics.save(clinic.row(0, hospitalId, changes.now())));
            changes.record(actor, "clinic.created", TARGET, created.id());
            return created;
        });
    }

    private long firstHospital() {
        return hospitals.findLowestId().orElseGet(() -> {
            hospitals.saveNamed(FIRST_HOSPITAL, changes.now());
            return hospitals.findLowestId().orElseThrow();
        });
    }

    public Clinic change(long id, Change change, Actor actor) {
        return change(id, before -> after(before, change), actor);
    }

    public Clinic change(long id, UnaryOperator<NewClinic> change, Actor actor) {
        return changes.make(() -> {
            Clinic before = locked(id);
            NewClinic wanted = change.apply(NewClinic.of(before));
            long hospitalId = Objects.requireNonNullElse(wanted.hospitalId(), before.hospitalId());
            Clinic changed = wanted.row(id, hospitalId, before.createdAt());
            CREATION.hold(() -> clinics.update(changed));
            changes.record(actor, "clinic.changed", TARGET, id);
            return changed;
        });
    }

    /** With what was set for it; a schedule keeps it. */
    public void delete(long id, Actor actor) {
        changes.make(() -> {
            Clinic deleted = locked(id);
            DELETION.hold(() -> clinics.deleteById(id));
            configuration.forget(Scope.clinic(id));
            changes.record(actor, "clinic.deleted", TARGET, id);
            return deleted;
        });
    }

    private Clinic locked(long id) {
        return clinics.lock(id).orElseThrow(() -> new Failure.NotFound("clinic.unknown", "门诊", id));
    }

    private static NewClinic after(NewClinic before, Change change) {
        return new NewClinic(
                before.departmentId(),
                before.hospitalId(),
                Objects.requireNonNullElse(change.name(), before.name()),
                Objects.requireNonNullElse(change.kind(), before.kind()),
                change.address() == null ? before.address() : change.address(),
                change.prices().apply(before.prices()));
    }
}
