package guahao.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit.Someone;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the database finds orders among thousands of others. */
@ServerTest
class AppointmentPlansTest {

    private static final String FILL = """
            insert into appointment (order_no, schedule_id, patient_id, initiator_id, department_id, date, section,
              slot_type, status, payment_status, source, price, created_at, payment_since)
            select concat('T', ?, 'x', row_number() over (order by id)), ?, id, ?, ?, '2001-01-01', 0, 0,
              'CANCELLED', 'CANCELLED', 'NORMAL', 1, '2001-01-01', '2001-01-01'
            from patient where id_card like concat(?, 'x%')
            """;

    private final BookingKit kit;
    private final long schedule;
    private final long patient;

    AppointmentPlansTest(BookingKit kit) {
        this.kit = kit;
        Ward ward = kit.ward();
        schedule = kit.schedule(ward, -9, 1);
        Someone someone = kit.someone();
        long account = someone.person().id();
        patient = kit.crowd(someone, 900).getFirst();
        kit.wards.insert(FILL, account, schedule, account, ward.department(), account);
        kit.wards.column("analyze table appointment");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "patient_id = {patient} and status <> 'WAITLIST' order by created_at desc, id desc limit 10"
                        + " | appointment_patient",
                "schedule_id = {schedule} and status = 'WAITLIST' order by id limit 1 | appointment_schedule",
                "status = 'PENDING' and payment_since < '2026-01-01' order by payment_since, id limit 500"
                        + " | appointment_payment",
                "status = 'WAITLIST' and date <= '2026-01-01' order by date, id limit 500 | appointment_date",
                "status = 'CONFIRMED' and date = '2026-01-01' and id > 0 order by id limit 500 | appointment_date",
            })
    void isByAnIndexMadeForIt(String where, String index) {
        String sql = where.replace("{patient}", Long.toString(patient)).replace("{schedule}", Long.toString(schedule));
        assertThat(kit.wards.column("explain format=json " + AppointmentRepository.SELECT + sql))
                .singleElement()
                .asString()
                .contains("\"key\": \"" + index + "\"");
    }

    @Test
    void theMarksOfQueuesAreReadFromTheIndexAlone() {
        assertThat(kit.wards.column("explain format=json select schedule_id, concat_ws('-', count(*), sum(id), max(id))"
                        + " from appointment where schedule_id in (" + schedule + ", " + (schedule + 1)
                        + ") and status = 'CONFIRMED' group by schedule_id"))
                .singleElement()
                .asString()
                .contains("\"key\": \"appointment_schedule\"")
                .contains("\"using_index\": true");
    }

    @Test
    void theFilterSaysWhatTheListsAsk() {
        AppointmentFilter filter = AppointmentFilter.ofPatients(List.of(patient));
        assertThat(filter.conditions().sql()).isEqualTo("1 = 1 and patient_id in (?) and status <> 'WAITLIST'");
    }
}
