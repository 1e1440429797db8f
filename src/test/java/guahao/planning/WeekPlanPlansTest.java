package guahao.planning;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.approval.ApprovalStatus;
import guahao.booking.BookingKit;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import guahao.wire.input.PageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the database finds applications for weeks among many. */
@ServerTest
class WeekPlanPlansTest {

    private static final PageRequest PAGE = new PageRequest(1, 20);

    private final BookingKit kit;

    WeekPlanPlansTest(BookingKit kit) {
        this.kit = kit;
        Ward ward = kit.ward();
        kit.wards.insert(
                "insert into week_plan (clinic_id, week_start, doctors, submitter_id, submitted_at, status)"
                        + " select ?, date_add('1990-01-01', interval i week), repeat(',', 20), ?, '2001-01-01',"
                        + " 'REJECTED' from (with recursive n(i) as (select 1 union all select i + 1 from n where i < 900)"
                        + " select i from n) numbers",
                ward.clinic(),
                ward.doctor());
        kit.wards.column("analyze table week_plan");
    }

    private void isByIndex(String index, WeekPlanFilter filter, Object... values) {
        String sql = WeekPlanRepository.selectPage(filter.conditions(), PAGE);
        assertThat(kit.wards.column("explain format=json " + sql, values))
                .singleElement()
                .asString()
                .contains("\"key\": \"" + index + "\"");
    }

    @Test
    void pagesAreByTheirIndexes() {
        long clinic = kit.ward().clinic();
        isByIndex("week_plan_submitted", new WeekPlanFilter(null, null));
        isByIndex("week_plan_status", new WeekPlanFilter(null, ApprovalStatus.PENDING), "PENDING");
        isByIndex("week_plan_week", new WeekPlanFilter(List.of(clinic), null), clinic);
    }
}
