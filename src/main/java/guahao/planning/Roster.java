package guahao.planning;

import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.leave.ApprovedLeaves;
import guahao.leave.Leave;
import guahao.scheduling.Schedule;
import guahao.scheduling.Schedules;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which doctors of a department could be in a section. */
@Singleton
public final class Roster {

    /**
     * @param leave under which he is away then
     * @param elsewhere the name of the clinic in which he is then
     * @param turns how many sections of that week he is planned for
     */
    public record Candidate(
            Doctor doctor, @Nullable Leave leave, @Nullable String elsewhere, int turns) {}

    private final Directory directory;
    private final Schedules schedules;
    private final ApprovedLeaves leaves;

    Roster(Directory directory, Schedules schedules, ApprovedLeaves leaves) {
        this.directory = directory;
        this.schedules = schedules;
        this.leaves = leaves;
    }

    /** By id. */
    public List<Candidate> of(long departmentId, Cell cell) {
        List<Doctor> doctors =
                directory.doctorsOfDepartments(List.of(departmentId)).getOrDefault(departmentId, List.of());
        List<Long> ids = doctors.stream().map(Doctor::id).toList();
        Map<Long, List<Schedule>> ofTheWeek =
                schedules.ofDoctors(ids, Week.of(cell.date()).days());
        Map<Long, Leave> away = leaves.covering(ids, cell.date(), cell.section());
        return doctors.stream()
                .map(doctor ->
                        candidate(doctor, cell, ofTheWeek.getOrDefault(doctor.id(), List.of()), away.get(doctor.id())))
                .toList();
    }

    private Candidate candidate(Doctor doctor, Cell cell, List<Schedule> ofTheWeek, @Nullable Leave leave) {
        List<Schedule> planned = ofTheWeek.stream().filter(Schedule::open).toList();
        Optional<Schedule> then = planned.stream()
                .filter(schedule -> Cell.of(schedule).equals(cell))
                .findFirst();
        return new Candidate(doctor, leave, then.map(this::clinicName).orElse(null), planned.size());
    }

    private String clinicName(Schedule schedule) {
        return directory.clinic(schedule.clinicId()).map(Clinic::name).orElse("其他门诊");
    }
}
