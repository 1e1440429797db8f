package guahao.booking;

import guahao.booking.notice.Notice;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Reminds people of the visit a day before. */
@Singleton
public final class Reminders {

    private final Appointments appointments;
    private final AppointmentWriter writer;
    private final Patients patients;
    private final Sessions sessions;
    private final Notices notices;
    private final Transactions transactions;
    private final Clock clock;

    Reminders(
            Appointments appointments,
            AppointmentWriter writer,
            Patients patients,
            Sessions sessions,
            Notices notices,
            Transactions transactions,
            Clock clock) {
        this.appointments = appointments;
        this.writer = writer;
        this.patients = patients;
        this.sessions = sessions;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** To who asks for it. */
    public void send(long accountId, long id) {
        Appointment order = appointments.ofParty(accountId, id, Refusals.noOrder(id), "无权操作此订单");
        requireDayBefore(order);
        boolean told = transactions.write(
                () -> notices.tell(accountId, Notice.Kind.REMINDER, sessions.get(order.scheduleId()), order));
        if (!told) {
            throw refused("unreachable", "提醒发送失败，请检查授权情况或稍后重试");
        }
    }

    private void requireDayBefore(Appointment order) {
        if (!order.isPaid()) {
            throw refused("unpaid", "只能对已支付的订单发送提醒");
        }
        if (order.status() != AppointmentStatus.CONFIRMED) {
            throw refused("unconfirmed", "只能对已确认的订单发送提醒");
        }
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), order.date());
        if (days != 1) {
            throw refused("too-early", "只能在就诊前一天发送提醒，该订单距离就诊还有" + days + "天");
        }
    }

    private static Failure refused(String rule, String message) {
        return new Failure.Conflict("reminder." + rule, message);
    }

    /** Once for each order, whoever else is at it and whether or not anybody can be reached. */
    void remindOnce(Appointment order) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        long account = patients.find(order.patientId()).map(Patient::accountId).orElse(order.initiatorId());
        transactions.write(() -> writer.remind(order.id(), now)
                && notices.tell(account, Notice.Kind.REMINDER, sessions.get(order.scheduleId()), order));
    }
}
