package guahao.workbench.graph;

import static guahao.booking.BookingKit.ok;
import static guahao.wire.graphql.GraphClient.code;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.consultation.Desks;
import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import guahao.scheduling.Wards.Ward;
import guahao.wire.graphql.GraphClient;
import guahao.wire.graphql.Laboratory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A doctor's day in one query. */
@ServerTest
class WorkdayInTheGraphTest {

    private static final String MINE = "data.viewer.doctor.today.";

    private final Http http;
    private final BookingKit kit;
    private final Desks desks;
    private final Ward ward;
    private final Person doctor;
    private int orders;

    WorkdayInTheGraphTest(Http http, BookingKit kit, Desks desks) {
        this.http = http;
        this.kit = kit;
        this.desks = desks;
        ward = kit.ward();
        doctor = desks.doctorOf(ward);
    }

    /** Of today, whatever the hour: nobody books it over HTTP. */
    private long shift(Ward where, int section, String... statuses) {
        long schedule = kit.schedule(where, 0, section, 9, "50");
        for (String status : statuses) {
            order(where, schedule, section, status);
        }
        return schedule;
    }

    private long order(Ward where, long schedule, int section, String status) {
        var someone = kit.someone();
        return kit.wards.insert(
                "insert into appointment (order_no, schedule_id, patient_id, initiator_id, department_id, date, section,"
                        + " slot_type, status, payment_status, source, price, queue_number, created_at, payment_since,"
                        + " ended_at) values (?, ?, ?, ?, ?, ?, ?, 0, ?, 'PAID', 'NORMAL', 50, nullif(?, 0), now(3), now(3), now(3))",
                People.phone() + "%05d".formatted(orders),
                schedule,
                someone.patient(),
                someone.person().id(),
                where.department(),
                kit.today,
                section,
                status,
                status.equals("WAITLIST") ? 0 : ++orders);
    }

    private Answer mine(String token) {
        return new GraphClient(http, token).send(Map.of("documentId", "MyWorkday"));
    }

    @Test
    void showsShiftsQueueAndStatistics() {
        kit.set(ward, "schedule", "morningStart", "\"07:30\"");
        long morning = shift(ward, 0, "COMPLETED", "CONFIRMED", "CONFIRMED", "PENDING", "WAITLIST", "CANCELLED");
        long evening = shift(ward, 2, "CONFIRMED");
        long suspended = shift(ward, 1, "CONFIRMED");
        kit.wards.insert("update schedule set open = false where id = ?", suspended);
        kit.schedule(ward, 1, 3);
        ok(desks.next(http, doctor, morning));
        kit.wards.insert(
                "insert into attendance (schedule_id, checked_in_at) values (?, ?)", morning, kit.today.atTime(8, 1));
        Answer day = mine(doctor.token());
        assertThat(day.has("errors")).as(day.toString()).isFalse();
        assertThat(day.at(MINE + "date")).isEqualTo(kit.today.toString());
        assertThat(day.at(MINE + "statistics"))
                .isEqualTo(Map.of("pending", 2, "ongoing", 4, "completed", 1, "total", 7));
        assertThat(day.node(MINE + "shifts").size()).isEqualTo(2);
        String first = MINE + "shifts.0.";
        assertThat(day.at(first + "schedule.id")).isEqualTo("" + morning);
        assertThat(day.at(first + "schedule.clinic.name")).isEqualTo(ward.clinicName());
        assertThat(day.at(first + "stage")).isEqualTo("CHECKOUT_PENDING");
        assertThat(day.at(first + "startsAt")).isEqualTo(kit.today + "T07:30:00+08:00");
        assertThat(day.at(first + "checkedInAt")).isEqualTo(kit.today + "T08:01:00+08:00");
        assertThat(day.at(first + "queue.current.number")).isEqualTo("A001");
        assertThat(day.at(first + "queue.current.appointment.patient.name")).isEqualTo("测试患者");
        assertThat(day.node(first + "queue.waiting").size()).isEqualTo(1);
        assertThat(day.at(first + "queue.waiting.0.number")).isEqualTo("A002");
        assertThat(day.at(first + "queue.waitingCount")).isEqualTo(1);
        assertThat(day.at(first + "queue.waitlistCount")).isEqualTo(1);
        assertThat(day.at(first + "queue.completedCount")).isEqualTo(1);
        assertThat(day.at(MINE + "shifts.1.schedule.id")).isEqualTo("" + evening);
        assertThat(day.at(MINE + "shifts.1.queue.current")).isNull();
    }

    @Test
    void isThereOnAFreeDayToo() {
        Answer day = mine(doctor.token());
        assertThat(day.at(MINE + "shifts")).isEqualTo(List.of());
        assertThat(day.at(MINE + "statistics.total")).isEqualTo(0);
    }

    @Test
    void isNobodyElsesBusiness() {
        shift(ward, 0, "CONFIRMED");
        String query = "query($id: ID!) { doctor(id: $id) { name today { statistics { total } } } }";
        Map<String, Object> which = Map.of("id", ward.doctor());
        for (String token :
                List.of(desks.doctorOf(kit.ward()).token(), kit.someone().token())) {
            Answer answer = new GraphClient(http, token).ask(query, which);
            assertThat(answer.at("data.doctor.name")).isEqualTo(ward.doctorName());
            assertThat(answer.at("data.doctor.today")).isNull();
            assertThat(code(answer)).isEqualTo("FORBIDDEN");
        }
        Answer anonymous = new GraphClient(http).ask(query, which);
        assertThat(anonymous.at("data.doctor.today")).isNull();
        assertThat(code(anonymous)).isEqualTo("UNAUTHENTICATED");
        Answer admin = new GraphClient(http, kit.people.admin().token()).ask(query, which);
        assertThat(admin.at("data.doctor.today.statistics.total")).isEqualTo(1);
        assertThat(mine(kit.someone().token()).at("data.viewer.doctor")).isNull();
    }

    @Test
    void asksTheDatabaseAsOftenForAFullDayAsForAQuietOne(RunningServer shared) {
        shift(ward, 0, "CONFIRMED");
        Ward busy = kit.ward();
        Person busyDoctor = desks.doctorOf(busy);
        for (int section = 0; section < 3; section++) {
            shift(busy, section, "CONFIRMED", "CONFIRMED", "COMPLETED", "PENDING");
        }
        try (Laboratory laboratory = Laboratory.open(shared)) {
            int quiet = statements(laboratory, doctor);
            assertThat(statements(laboratory, busyDoctor)).isEqualTo(quiet);
        }
    }

    private static int statements(Laboratory laboratory, Person who) {
        GraphClient client = laboratory.client().as("user-" + who.id());
        client.send(Map.of("documentId", "MyWorkday"));
        laboratory.statements();
        Answer answer = client.send(Map.of("documentId", "MyWorkday"));
        assertThat(answer.node(MINE + "shifts.0.queue.waiting").size()).isPositive();
        return laboratory.statements();
    }
}
