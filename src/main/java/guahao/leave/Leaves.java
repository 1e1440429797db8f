package guahao.leave;

import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.Listed;
import guahao.platform.failure.Failure;
import guahao.scheduling.Days;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Reading applications for leave, newest first. */
@Singleton
public final class Leaves {

    private final LeaveRepository repository;
    private final Directory directory;
    private final Clock clock;

    Leaves(LeaveRepository repository, Directory directory, Clock clock) {
        this.repository = repository;
        this.directory = directory;
        this.clock = clock;
    }

    public Leave get(long id) {
        return repository.find(id).orElseThrow(() -> Leave.KIND.unknown(id));
    }

    /** One of a doctor of the department, as he belongs now. */
    public Leave get(long id, long departmentId) {
        Leave leave = get(id);
        if (!doctors(departmentId).contains(leave.doctorId())) {
            throw new Failure.Forbidden("leave.other-department", "无权审核其他科室的请假申请");
        }
        return leave;
    }

    /** The doctors of a department. */
    public List<Long> doctors(long departmentId) {
        return directory.doctorsOfDepartments(List.of(departmentId)).getOrDefault(departmentId, List.of()).stream()
                .map(Doctor::id)
                .toList();
    }

    public Listed<Leave> page(LeaveFilter filter, PageRequest page) {
        return new Listed<>(repository.page(filter, page), repository.count(filter));
    }

    /** Of the doctors' applications: all that wait, and those that were decided this month. */
    public LeaveCounts countsOfThisMonth(List<Long> doctorIds) {
        YearMonth month = YearMonth.from(LocalDate.now(clock));
        return repository.counts(doctorIds, new Days(month.atDay(1), month.atEndOfMonth()));
    }
}
