package guahao.statistics;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.scheduling.Wards;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes schedules and orders on days that nobody else uses. */
@Singleton
public final class Ledger {

    private static final LocalDate FIRST = LocalDate.of(2060, 1, 1);
    private static final int DAYS_APART = 70;

    public final Wards wards;
    public final BookingKit kit;
    private final Someone someone;
    private final List<Long> patients;
    private final AtomicInteger days = new AtomicInteger();
    private final AtomicInteger orders = new AtomicInteger();

    Ledger(BookingKit kit) {
        this.kit = kit;
        wards = kit.wards;
        someone = kit.someone();
        patients = kit.crowd(someone, 20);
    }

    /** A day with a month before it that is nobody else's. */
    public LocalDate day() {
        return FIRST.plusDays((long) DAYS_APART * days.incrementAndGet());
    }

    public String admin() {
        return kit.people.admin().token();
    }

    public String user() {
        return kit.people.user().token();
    }

    /** A schedule of a doctor in a clinic. */
    public record Place(long doctor, long clinic) {}

    /**
     * @param section 0 上午, 1 下午, 2 晚上
     * @param slotType 0 普通, 1 专家, 2 特需
     */
    public long schedule(Place place, LocalDate date, int section, int slotType, int slots, String price) {
        return wards.insert(
                "insert into schedule (doctor_id, clinic_id, date, section, slot_type, total_slots, remaining_slots,"
                        + " price, created_at) values (?, ?, ?, ?, ?, ?, 0, ?, now(3))",
                place.doctor(),
                place.clinic(),
                date,
                section,
                slotType,
                slots,
                price);
    }

    /** One for each status, of different patients, with a price and a day of their own that do not matter. */
    public void orders(long schedule, int slotType, String... statuses) {
        for (String status : statuses) {
            int number = orders.incrementAndGet();
            wards.insert(
                    "insert into appointment (order_no, schedule_id, patient_id, initiator_id, department_id, date,"
                            + " section, slot_type, status, payment_status, source, price, created_at)"
                            + " values (?, ?, ?, ?, 1, '2001-01-01', 0, ?, ?, 'PAID', 'NORMAL', 0.01, now(3))",
                    "L" + number,
                    schedule,
                    patients.get(number % patients.size()),
                    someone.person().id(),
                    slotType,
                    status);
        }
    }

    /** An order of everybody. */
    public void crowd(long schedule) {
        wards.insert(
                "insert into appointment (order_no, schedule_id, patient_id, initiator_id, department_id, date,"
                        + " section, slot_type, status, payment_status, source, price, created_at)"
                        + " select concat('C', ?, 'x', row_number() over (order by id)), ?, id, ?, 1, '2001-01-01', 0,"
                        + " 0, 'COMPLETED', 'PAID', 'NORMAL', 1, now(3)"
                        + " from patient where id_card like concat(?, 'x%')",
                schedule, schedule, someone.person().id(), someone.person().id());
    }

    /** What an administrator is told. */
    public Answer read(Http http, String path) {
        return http.get("/statistics/" + path).token(admin()).send();
    }
}
