package guahao.directory;

import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether callers are doctors, which everything at a doctor's desk asks before anything else. */
@Singleton
public final class Staff {

    /** @param doctor null for an administrator who is none */
    public record Member(@Nullable Doctor doctor, boolean admin) {

        /** Whether this is the doctor, or an administrator. */
        public boolean actsFor(long doctorId) {
            return admin || (doctor != null && doctor.id() == doctorId);
        }
    }

    private final Doctors doctors;

    Staff(Doctors doctors) {
        this.doctors = doctors;
    }

    /** A doctor or an administrator. */
    public Member member(Caller caller) {
        Optional<Doctor> doctor = doctors.ofAccount(caller.id());
        if (doctor.isEmpty() && !caller.admin()) {
            throw notADoctor();
        }
        return new Member(doctor.orElse(null), caller.admin());
    }

    public Doctor doctor(Caller caller) {
        return doctors.ofAccount(caller.id()).orElseThrow(Staff::notADoctor);
    }

    /** A doctor who heads his department. */
    public Doctor head(Caller caller) {
        return doctors.ofAccount(caller.id())
                .filter(Doctor::head)
                .orElseThrow(() -> new Failure.Forbidden("staff.no-head", "仅科室长可访问"));
    }

    private static Failure notADoctor() {
        return new Failure.Forbidden("staff.no-doctor", "仅医生可访问");
    }
}
