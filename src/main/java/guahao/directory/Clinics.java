package guahao.directory;

import guahao.platform.audit.Actor;
import guahao.platform.database.Rules;
import guahao.platform.failure.Failure;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
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

    private final ClinicRepository clinics;
    private final HospitalRepository hospitals;
    private final DirectoryMemory memory;
    private final DirectoryChanges changes;

    Clinics(ClinicRepository clinics, HospitalRepository hospitals, DirectoryMemory memory, DirectoryChanges changes) {
        this.memory = memory;
        this.clinics = clinics;
        this.hospitals = hospitals;
        this.changes = changes;
    }

    /** A clinic about to be made; without a hospital it comes to the first one. */
    public record NewClinic(
            long departmentId,
            @Nullable Long hospitalId,
            String name,
            ClinicKind kind,
            @Nullable String address,
            Prices prices) {}

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
            Clinic created = CREATION.hold(() -> clinics.save(new Clinic(
                    0,
                    hospitalId,
                    clinic.departmentId(),
                    clinic.name(),
                    clinic.address(),
                    clinic.kind(),
                    clinic.prices().normal(),
                    clinic.prices().expert(),
                    clinic.prices().special(),
                    changes.now())));
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
        return changes.make(() -> {
            Clinic changed =
                    after(clinics.lock(id).orElseThrow(() -> new Failure.NotFound("clinic.unknown", "门诊", id)), change);
            clinics.update(changed);
            changes.record(actor, "clinic.changed", TARGET, id);
            return changed;
        });
    }

    private static Clinic after(Clinic before, Change change) {
        Prices prices = change.prices().apply(before.prices());
        return new Clinic(
                before.id(),
                before.hospitalId(),
                before.departmentId(),
                Objects.requireNonNullElse(change.name(), before.name()),
                change.address() == null ? before.address() : change.address(),
                Objects.requireNonNullElse(change.kind(), before.kind()),
                prices.normal(),
                prices.expert(),
                prices.special(),
                before.createdAt());
    }
}
