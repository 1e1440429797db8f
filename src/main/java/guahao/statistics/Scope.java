package guahao.statistics;

import guahao.directory.Clinic;
import org.jspecify.annotations.Nullable;

/**
 * What part of the hospital a report is of; null narrows nothing. Hospital and department are those of the clinics, so
 * a doctor counts where he sees patients.
 */
record Scope(
        @Nullable Long hospitalId,
        @Nullable Long departmentId,
        @Nullable Long doctorId) {

    static final Scope EVERYTHING = new Scope(null, null, null);

    boolean isEveryClinic() {
        return hospitalId == null && departmentId == null;
    }

    boolean covers(Clinic clinic) {
        return fits(hospitalId, clinic.hospitalId()) && fits(departmentId, clinic.departmentId());
    }

    boolean coversDoctorOf(Share share) {
        return fits(doctorId, share.doctorId());
    }

    private static boolean fits(@Nullable Long wanted, long id) {
        return wanted == null || wanted == id;
    }
}
