package guahao.addslot;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.approval.ApprovalStatus;
import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.kit.ServerTest;
import guahao.platform.database.Conditions;
import guahao.scheduling.Wards.Ward;
import guahao.wire.input.PageRequest;
import org.junit.jupiter.api.Test;

/** How the database finds requests for added slots among many. */
@ServerTest
class SlotRequestPlansTest {

    private static final PageRequest PAGE = new PageRequest(1, 20);

    private final BookingKit kit;
    private final Ward ward;

    SlotRequestPlansTest(BookingKit kit) {
        this.kit = kit;
        ward = kit.ward();
        long schedule = kit.schedule(ward, -9, 1);
        Someone someone = kit.someone();
        long account = someone.person().id();
        kit.crowd(someone, 900);
        kit.wards.insert(
                "insert into added_slot_request (schedule_id, patient_id, slot_type, doctor_id, applicant_id,"
                        + " submitted_at, status) select ?, id, 0, ?, ?, '2001-01-01', 'REJECTED' from patient"
                        + " where id_card like concat(?, 'x%')",
                schedule, ward.doctor(), account, account);
        kit.wards.column("analyze table added_slot_request");
    }

    private void isByIndex(String index, Conditions which, Object... values) {
        String sql = SlotRequestRepository.selectPage(which, PAGE);
        assertThat(kit.wards.column("explain format=json " + sql, values))
                .singleElement()
                .asString()
                .contains("\"key\": \"" + index + "\"");
    }

    @Test
    void pagesAreByTheirIndexes() {
        isByIndex("added_slot_request_submitted", SlotRequestRepository.of(null, null));
        isByIndex("added_slot_request_status", SlotRequestRepository.of(null, ApprovalStatus.PENDING), "PENDING");
        isByIndex(
                "added_slot_request_doctor",
                SlotRequestRepository.of(1L, null),
                kit.ward().doctor());
    }
}
