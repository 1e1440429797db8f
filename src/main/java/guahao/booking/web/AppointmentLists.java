package guahao.booking.web;

import guahao.booking.Appointment;
import guahao.booking.AppointmentFilter;
import guahao.booking.AppointmentStatus;
import guahao.booking.Appointments;
import guahao.booking.web.AppointmentAnswers.Detail;
import guahao.booking.web.AppointmentAnswers.Item;
import guahao.booking.web.AppointmentAnswers.Page;
import guahao.booking.web.Surroundings.Around;
import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.patient.Patient;
import guahao.patient.Patients;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.platform.privacy.Masks;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders with everything that clients show with them. */
@Singleton
final class AppointmentLists {

    private final Appointments appointments;
    private final Surroundings surroundings;
    private final Patients patients;
    private final Accounts accounts;
    private final Clock clock;

    AppointmentLists(
            Appointments appointments, Surroundings surroundings, Patients patients, Accounts accounts, Clock clock) {
        this.appointments = appointments;
        this.surroundings = surroundings;
        this.patients = patients;
        this.accounts = accounts;
        this.clock = clock;
    }

    Page ofPatientOf(long accountId, @Nullable String status, PageRequest page) {
        List<Long> own = patients.ofAccount(accountId).stream().map(Patient::id).toList();
        return page(AppointmentFilter.ofPatients(own).in(statuses(status)), page);
    }

    Page initiatedBy(long accountId, @Nullable String status, PageRequest page) {
        return page(AppointmentFilter.initiatedBy(accountId).in(statuses(status)), page);
    }

    /** A word that means no status means all of them. */
    private static List<AppointmentStatus> statuses(@Nullable String word) {
        String status = "finished".equals(word) ? AppointmentStatus.COMPLETED.word() : String.valueOf(word);
        return AppointmentStatus.called(status).stream().toList();
    }

    private Page page(AppointmentFilter filter, PageRequest page) {
        appointments.settle(filter);
        List<Appointment> orders = appointments.page(filter, page.size(), page.offset());
        Map<Long, Around> around = surroundings.of(orders);
        LocalDateTime now = LocalDateTime.now(clock);
        List<Item> items = orders.stream()
                .map(order -> Item.of(order, Objects.requireNonNull(around.get(order.id())), now))
                .toList();
        return new Page(appointments.count(filter), page.page(), page.size(), items);
    }

    Detail detail(Caller caller, long id) {
        Appointment order =
                appointments.find(id).orElseThrow(() -> new Failure.NotFound("appointment.unknown", "预约", id));
        if (!caller.admin() && !appointments.isParty(caller.id(), order)) {
            throw new Failure.Forbidden("booking.forbidden", "无权查看该预约");
        }
        Around around = surroundings.of(order);
        return Detail.of(order, around, maskedPhone(around.patient()), LocalDateTime.now(clock));
    }

    private @Nullable String maskedPhone(@Nullable Patient patient) {
        return Optional.ofNullable(patient)
                .map(Patient::accountId)
                .flatMap(accounts::find)
                .map(Account::phone)
                .map(Masks::phone)
                .orElse(null);
    }
}
