package guahao.risk;

import guahao.booking.Appointment;
import guahao.patient.Patient;
import guahao.patient.Patients;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/** Whom it is laid to what becomes of an order: the patient's account, else whoever made it, but never the staff. */
@Singleton
final class Responsible {

    private final Patients patients;
    private final StaffAccounts staff;

    Responsible(Patients patients, StaffAccounts staff) {
        this.patients = patients;
        this.staff = staff;
    }

    OptionalLong forWhatBecameOf(Appointment order) {
        Long own = patients.find(order.patientId()).map(Patient::accountId).orElse(null);
        if (own != null) {
            return OptionalLong.of(own);
        }
        return staff.has(order.initiatorId()) ? OptionalLong.empty() : OptionalLong.of(order.initiatorId());
    }
}
