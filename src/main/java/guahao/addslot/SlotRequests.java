package guahao.addslot;

import guahao.approval.ApplicationKind;
import guahao.approval.Approval;
import guahao.approval.ApprovalStatus;
import guahao.approval.Decisions;
import guahao.approval.Verdict;
import guahao.booking.AddedSlots;
import guahao.booking.Appointment;
import guahao.booking.BookingRequest;
import guahao.directory.Doctor;
import guahao.directory.Listed;
import guahao.patient.Patients;
import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.scheduling.Schedule;
import guahao.scheduling.Slots;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adding slots at once, asking for them, and deciding on what was asked. */
@Singleton
public final class SlotRequests {

    static final ApplicationKind KIND = new ApplicationKind("added_slot_request", "加号申请");

    /** @param renewed whether it took the place of an earlier one */
    public record Asked(long id, boolean renewed) {}

    /** @param orderId null after a rejection */
    public record Decided(Approval approval, @Nullable Long orderId) {}

    private final SlotRequestRepository repository;
    private final AddedSlots added;
    private final Slots slots;
    private final Patients patients;
    private final Decisions decisions;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;

    SlotRequests(
            SlotRequestRepository repository,
            AddedSlots added,
            Slots slots,
            Patients patients,
            Decisions decisions,
            Transactions transactions,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.added = added;
        this.slots = slots;
        this.patients = patients;
        this.decisions = decisions;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** An administrator's, whom nobody has to approve. @return the order */
    public long add(Wish wish, Actor by) {
        return transactions.write(() -> {
            long order = order(wish, by.accountId());
            record(by, "added_slot.granted", "schedule", wish.scheduleId(), Map.of("order", order));
            return order;
        });
    }

    /** @param account who is said to have made it */
    private long order(Wish wish, long account) {
        var request = new BookingRequest(account, wish.scheduleId(), wish.patientId(), null);
        Appointment order = added.add(request, wish.slotType());
        return order.id();
    }

    /** A doctor's, in the place of his earlier one that is still undecided. */
    public Asked ask(Doctor doctor, Wish wish, Actor by) {
        return transactions.write(() -> {
            requireOwn(doctor, wish);
            added.requirePossible(wish.scheduleId(), wish.patientId());
            LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
            Asked asked = repository
                    .lockPending(wish, doctor.id())
                    .map(earlier -> renewed(earlier, wish, by, now))
                    .orElseGet(() -> new Asked(repository.insert(wish, doctor.id(), by.accountId(), now), false));
            record(by, "added_slot_request.submitted", KIND.table(), asked.id(), Map.of("patient", wish.patientId()));
            return asked;
        });
    }

    private Asked renewed(SlotRequest earlier, Wish wish, Actor by, LocalDateTime now) {
        repository.overwrite(earlier.id(), wish, by.accountId(), now);
        return new Asked(earlier.id(), true);
    }

    /** The schedule is held until the transaction ends, so that of two equal requests the second finds the first. */
    private void requireOwn(Doctor doctor, Wish wish) {
        Schedule schedule = slots.lock(wish.scheduleId())
                .orElseThrow(() -> new Failure.NotFound("schedule.unknown", "排班", wish.scheduleId()));
        if (patients.find(wish.patientId()).isEmpty()) {
            throw new Failure.NotFound("patient.unknown", "患者", wish.patientId());
        }
        if (schedule.doctorId() != doctor.id()) {
            throw new Failure.Forbidden("added-slot.not-yours", "医生只能为自己负责的排班申请加号");
        }
    }

    /** The doctor's own one, as long as it is undecided. */
    public void cancel(Doctor doctor, long id, Actor by) {
        transactions.write(() -> {
            SlotRequest request = repository.lock(id).orElseThrow(() -> KIND.unknown(id));
            if (request.doctorId() != doctor.id()) {
                throw new Failure.Forbidden("added-slot.not-yours", "无权操作其他医生的加号申请");
            }
            if (request.approval().status() != ApprovalStatus.PENDING) {
                throw new Failure.Conflict("added-slot.decided", "仅可取消待审核的加号申请");
            }
            repository.delete(id);
            record(by, "added_slot_request.cancelled", KIND.table(), id, Map.of());
            return id;
        });
    }

    /** An approval checks everything again; what it cannot add leaves the request undecided. */
    public Decided decide(long id, Verdict verdict, Actor by) {
        return transactions.write(() -> {
            Approval approval = decisions.decide(KIND, id, verdict, by);
            Optional<SlotRequest> approved = verdict.approves() ? repository.lock(id) : Optional.empty();
            return new Decided(
                    approval,
                    approved.map(request -> order(request.wish(), request.applicantId()))
                            .orElse(null));
        });
    }

    /** Newest first; what is null narrows nothing. */
    public Listed<SlotRequest> page(@Nullable Long doctorId, @Nullable ApprovalStatus status, PageRequest page) {
        var which = SlotRequestRepository.of(doctorId, status);
        return new Listed<>(repository.page(which, page), repository.count(which));
    }

    private void record(Actor by, String action, String target, long id, Map<String, Object> detail) {
        audit.record(AuditEntry.of(by.accountId(), action, target, id).with(detail), by.origin());
    }
}
