package guahao.leave;

import static guahao.kit.Hospital.done;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.database.Transactions;
import guahao.scheduling.Days;
import guahao.scheduling.TimeSection;
import guahao.scheduling.Wards.Ward;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What those who plan learn of leave. */
@ServerTest
class ApprovedLeavesTest {

    private static final int AFTERNOON = 1;

    private final Http http;
    private final BookingKit kit;
    private final ApprovedLeaves approved;
    private final Ward ward;
    private final LocalDate date;

    ApprovedLeavesTest(Http http, BookingKit kit, ApprovedLeaves approved) {
        this.http = http;
        this.kit = kit;
        this.approved = approved;
        ward = kit.ward();
        date = kit.today.plusDays(3);
    }

    private long asked(String shift) {
        return kit.wards.insert(
                "insert into leave_application (doctor_id, date, shift, reason, attachments, submitted_at)"
                        + " values (?, ?, ?, '家中有事', '[]', now(3))",
                ward.doctor(),
                date,
                shift);
    }

    private Answer approve(String admin, long leave) {
        return http.post("/admin/audit/leave/" + leave + "/approve", "{}")
                .token(admin)
                .send();
    }

    @Test
    void isWhoIsAwayAndWhy() {
        long leave = asked("NIGHT");
        assertThat(approved.covering(ward.doctor(), date, TimeSection.EVENING)).isEmpty();
        done(approve(kit.people.admin().token(), leave));
        assertThat(approved.covering(ward.doctor(), date, TimeSection.EVENING))
                .hasValueSatisfying(away -> assertThat(away.reason()).isEqualTo("家中有事"));
        assertThat(approved.covering(ward.doctor(), date, TimeSection.MORNING)).isEmpty();
        assertThat(approved.covering(ward.doctor(), date.plusDays(1), TimeSection.EVENING))
                .isEmpty();
        assertThat(approved.covering(List.of(), date, TimeSection.EVENING)).isEmpty();
        assertThat(approved.holdDuring(List.of(ward.doctor()), Days.only(date)))
                .singleElement()
                .satisfies(away -> assertThat(away.id()).isEqualTo(leave));
    }

    /** Whoever plans is not done when the approval comes, which thus has to wait and then finds what was planned. */
    @Test
    void noScheduleSlipsPastAnApproval(Transactions transactions) throws InterruptedException, ExecutionException {
        String admin = kit.people.admin().token();
        long leave = asked("FULL");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var planned = new Object() {
                long schedule;
            };
            Future<Answer> approval = transactions.write(() -> {
                assertThat(approved.holdDuring(List.of(ward.doctor()), Days.only(date)))
                        .isEmpty();
                Future<Answer> waiting = threads.submit(() -> approve(admin, leave));
                planned.schedule = kit.schedule(ward, 3, AFTERNOON, 3, "50");
                return waiting;
            });
            done(approval.get());
            assertThat(kit.number("select open from schedule where id = ?", planned.schedule))
                    .isZero();
        }
    }
}
