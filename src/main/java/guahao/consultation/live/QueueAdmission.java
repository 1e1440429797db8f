package guahao.consultation.live;

import guahao.booking.ScheduledOrders;
import guahao.consultation.Lines;
import guahao.directory.Doctors;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.scheduling.Schedule;
import guahao.scheduling.Schedules;
import jakarta.inject.Singleton;

/** Who may watch a queue: its doctor, administrators, and the parties to an order that was not given back. */
@Singleton
final class QueueAdmission {

    private final Schedules schedules;
    private final ScheduledOrders orders;
    private final Patients patients;
    private final Doctors doctors;

    QueueAdmission(Schedules schedules, ScheduledOrders orders, Patients patients, Doctors doctors) {
        this.schedules = schedules;
        this.orders = orders;
        this.patients = patients;
        this.doctors = doctors;
    }

    Watcher admit(Caller caller, long scheduleId) {
        Schedule schedule = schedules.schedule(scheduleId).orElseThrow(() -> Lines.unknown(scheduleId));
        Watcher watcher = new Watcher(
                caller.id(), patients.ofAccount(caller.id()).map(Patient::id).orElse(null));
        if (!caller.admin() && !isDoctorOf(schedule, caller) && !isParty(watcher, scheduleId)) {
            throw new Failure.Forbidden("queue.not-yours", "无权查看该排班的队列");
        }
        return watcher;
    }

    private boolean isDoctorOf(Schedule schedule, Caller caller) {
        return doctors.ofAccount(caller.id())
                .filter(doctor -> doctor.id() == schedule.doctorId())
                .isPresent();
    }

    private boolean isParty(Watcher watcher, long scheduleId) {
        return orders.isPartyToOne(scheduleId, watcher.accountId(), watcher.patientId());
    }
}
