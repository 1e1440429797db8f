package guahao.leave;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.approval.ApprovalStatus;
import guahao.kit.ServerTest;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.scheduling.Days;
import guahao.scheduling.Wards;
import guahao.scheduling.Wards.Ward;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How the database finds applications among thousands of others. */
@ServerTest
class LeavePlansTest {

    private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);

    private final Statements statements;
    private final Ward ward;
    private final List<Long> colleagues;

    LeavePlansTest(Statements statements, Wards wards) {
        this.statements = statements;
        ward = wards.ward();
        colleagues = LongStream.range(0, 30)
                .mapToObj(i -> wards.doctor(ward.department(), "同事"))
                .toList();
        for (long doctor : colleagues) {
            wards.insert(
                    "insert into leave_application (doctor_id, date, shift, reason, attachments, submitted_at)"
                            + " select ?, date_add('2001-01-01', interval i day), 'FULL', 'x', '[]', now(3) from"
                            + " (with recursive n(i) as (select 1 union all select i + 1 from n where i < 50)"
                            + " select i from n) numbers",
                    doctor);
        }
        statements.query("analyze table leave_application", statement -> {}, row -> row.getString(1));
    }

    @Test
    void isNeverByReadingThemAll() {
        List<Long> doctors = List.of(ward.doctor(), colleagues.getFirst());
        assertIndexed(LeaveRepository.during(doctors, Days.from(FIRST, 31)));
        assertIndexed(LeaveRepository.during(doctors, Days.only(FIRST)).and("status = 'APPROVED'"));
        assertIndexed(LeaveRepository.where(new LeaveFilter(List.of(ward.doctor()), null)));
        assertIndexed(LeaveRepository.where(new LeaveFilter(doctors, ApprovalStatus.PENDING)));
        assertIndexed(LeaveRepository.where(new LeaveFilter(null, ApprovalStatus.APPROVED)));
    }

    private void assertIndexed(Conditions where) {
        String sql = LeaveRepository.select(where);
        assertThat(statements.query("explain " + sql, where, row -> String.valueOf(row.getString("type"))))
                .as(sql)
                .isNotEmpty()
                .doesNotContain("ALL", "index");
    }
}
