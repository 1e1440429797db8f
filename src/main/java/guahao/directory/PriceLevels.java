package guahao.directory;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * The list price of a registration: the doctor's, else the clinic's, else the department's, else the hospitals', else
 * the standard one. 0 is a price.
 */
@Singleton
public final class PriceLevels {

    /** Where no level says anything. */
    public static final Prices STANDARD =
            new Prices(new BigDecimal("50.00"), new BigDecimal("100.00"), new BigDecimal("500.00"));

    private final DirectoryMemory memory;

    PriceLevels(DirectoryMemory memory) {
        this.memory = memory;
    }

    /** An unknown doctor or clinic says nothing. */
    public BigDecimal priceOf(long doctorId, long clinicId, SlotType type) {
        return Objects.requireNonNull(pricesOf(doctorId, clinicId).of(type));
    }

    /** All three at once, none of them null. */
    public Prices pricesOf(long doctorId, long clinicId) {
        DirectorySnapshot now = memory.now();
        Optional<Doctor> doctor = now.doctors().find(doctorId);
        Optional<Clinic> clinic = now.clinics().find(clinicId);
        Optional<MinorDepartment> department = clinic.map(Clinic::departmentId)
                .or(() -> doctor.map(Doctor::departmentId))
                .flatMap(now.departments()::find);
        return doctor.map(Doctor::prices)
                .orElse(Prices.NONE)
                .orElse(clinic.map(Clinic::prices).orElse(Prices.NONE))
                .orElse(department.map(MinorDepartment::prices).orElse(Prices.NONE))
                .orElse(now.globalPrices())
                .orElse(STANDARD);
    }
}
