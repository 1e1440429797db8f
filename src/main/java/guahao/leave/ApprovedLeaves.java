package guahao.leave;

import guahao.approval.ApprovalStatus;
import guahao.scheduling.Days;
import guahao.scheduling.TimeSection;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which doctors are away with leave, for whoever plans. */
@Singleton
public final class ApprovedLeaves {

    private final LeaveRepository repository;

    ApprovedLeaves(LeaveRepository repository) {
        this.repository = repository;
    }

    public Optional<Leave> covering(long doctorId, LocalDate date, TimeSection section) {
        return Optional.ofNullable(covering(List.of(doctorId), date, section).get(doctorId));
    }

    /** By doctor; leaves out who is not away then. A doctor has no two for the same time. */
    public Map<Long, Leave> covering(Collection<Long> doctorIds, LocalDate date, TimeSection section) {
        return during(doctorIds, Days.only(date)).stream()
                .filter(leave -> leave.covers(date, section))
                .collect(Collectors.toMap(Leave::doctorId, Function.identity()));
    }

    public List<Leave> during(Collection<Long> doctorIds, Days days) {
        return repository.approvedDuring(doctorIds, days);
    }

    /**
     * As {@link #during}, to be called inside a transaction that makes schedules: until it ends none of these doctors'
     * applications for these days is decided, so what it made is there when an approval looks for what to stop.
     */
    public List<Leave> holdDuring(Collection<Long> doctorIds, Days days) {
        return repository.lockDuring(doctorIds, days).stream()
                .filter(leave -> leave.status() == ApprovalStatus.APPROVED)
                .toList();
    }
}
