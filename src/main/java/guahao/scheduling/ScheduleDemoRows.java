package guahao.scheduling;

import guahao.directory.Clinic;
import guahao.directory.DemoDoctors;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.PriceLevels;
import guahao.directory.Prices;
import guahao.platform.demo.DemoRows;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The demonstration's doctors at work; where one of them already is on a day, he stays. */
@Singleton
final class ScheduleDemoRows implements DemoRows {

    private final DemoDoctors doctors;
    private final Directory directory;
    private final PriceLevels prices;
    private final ScheduleRepository repository;
    private final Clock clock;

    ScheduleDemoRows(
            DemoDoctors doctors, Directory directory, PriceLevels prices, ScheduleRepository repository, Clock clock) {
        this.doctors = doctors;
        this.directory = directory;
        this.prices = prices;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load() {}

    @Override
    public void load(List<LocalDate> days) {
        List<Doctor> staff = doctors.find();
        Map<Long, List<Clinic>> clinics = directory.clinicsOfDepartments(
                staff.stream().map(Doctor::departmentId).collect(Collectors.toSet()));
        Map<Long, Prices> perClinic = new HashMap<>();
        List<Schedule> rows = new ArrayList<>();
        for (LocalDate day : days) {
            for (int number = 0; number < staff.size(); number++) {
                Doctor doctor = staff.get(number);
                var duty = new DemoDuty(doctor, number, day);
                List<Clinic> open = clinics.getOrDefault(doctor.departmentId(), List.of());
                if (duty.works() && !open.isEmpty()) {
                    rows.add(schedule(duty, duty.clinic(open), perClinic));
                }
            }
        }
        repository.insertAllWherePossible(rows);
    }

    private Schedule schedule(DemoDuty duty, Clinic clinic, Map<Long, Prices> perClinic) {
        Prices above = perClinic.computeIfAbsent(clinic.id(), id -> prices.pricesOf(0, id));
        BigDecimal price = duty.doctor().prices().orElse(above).of(duty.type(clinic));
        return new Schedule(
                0,
                duty.doctor().id(),
                clinic.id(),
                duty.day(),
                duty.section(),
                duty.type(clinic),
                true,
                duty.slots(clinic),
                duty.slots(clinic),
                Objects.requireNonNull(price),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }
}
