package guahao.leave;

import guahao.approval.Approval;
import guahao.approval.Decisions;
import guahao.approval.Verdict;
import guahao.platform.audit.Actor;
import guahao.platform.database.Transactions;
import guahao.scheduling.DoctorDay;
import guahao.scheduling.ScheduleAdministration;
import jakarta.inject.Singleton;

/** Deciding applications; with an approval the doctor's schedules of that time are stopped. */
@Singleton
public final class LeaveDecisions {

    private final LeaveRepository repository;
    private final Decisions decisions;
    private final ScheduleAdministration schedules;
    private final Transactions transactions;

    LeaveDecisions(
            LeaveRepository repository,
            Decisions decisions,
            ScheduleAdministration schedules,
            Transactions transactions) {
        this.repository = repository;
        this.decisions = decisions;
        this.schedules = schedules;
        this.transactions = transactions;
    }

    public Approval decide(long id, Verdict verdict, Actor by) {
        return transactions.write(() -> {
            Approval decision = decisions.decide(Leave.KIND, id, verdict, by);
            if (verdict.approves()) {
                stopWhatItCovers(repository.find(id).orElseThrow(() -> Leave.KIND.unknown(id)), by);
            }
            return decision;
        });
    }

    private void stopWhatItCovers(Leave leave, Actor by) {
        schedules.stopAll(
                new DoctorDay(leave.doctorId(), leave.date()), leave.shift().sections(), by);
    }
}
