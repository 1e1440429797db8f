package guahao.consultation.web;

import static guahao.booking.BookingKit.ok;
import static guahao.booking.BookingKit.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.consultation.Desks;
import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.identity.account.NewAccount;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What doctors read of patients, and what visits leave behind. */
@ServerTest
class PatientsOfDoctorsTest {

    private final Http http;
    private final BookingKit kit;
    private final Desks desks;
    private final Ward ward;
    private final Person doctor;
    private final Someone me;

    PatientsOfDoctorsTest(Http http, BookingKit kit, Desks desks) {
        this.http = http;
        this.kit = kit;
        this.desks = desks;
        ward = kit.ward();
        doctor = desks.doctorOf(ward);
        me = kit.someone();
    }

    private Answer get(String path, Person by) {
        return http.get(path).token(by.token()).send();
    }

    private void visit(Ward where, Person by, String texts) {
        long schedule = kit.schedule(where, 2, 1);
        long order = desks.confirmed(http, me, schedule);
        ok(desks.next(http, by, schedule));
        ok(desks.complete(http, by, "{\"order_id\":" + order + texts + "}"));
    }

    @Test
    void aVisitIsReadByItsPatientItsDoctorAndAdministrators() {
        visit(ward, doctor, ",\"chiefComplaint\":\"头痛三天\",\"diagnosis\":\"感冒\"");
        Answer mine = ok(get("/patient/health-record", me.person()));
        assertThat(mine.at("message.consultationRecords.0.diagnosis")).isEqualTo("感冒");
        assertThat(mine.at("message.consultationRecords.0.doctorName")).isEqualTo(ward.doctorName());
        String id = String.valueOf(mine.at("message.consultationRecords.0.id"));
        assertThat(ok(get("/patient/visit-record/" + id, me.person())).at("message.recordData.chiefComplaint"))
                .isEqualTo("头痛三天");
        for (Person reader : List.of(me.person(), doctor, kit.people.admin())) {
            Answer visit = ok(get("/common/visit-record/" + id, reader));
            assertThat(visit.at("message.basicInfo.patientName")).isEqualTo("测试患者");
            assertThat(visit.at("message.recordData.presentIllness")).isEqualTo("无");
            assertThat(visit.at("message.recordData.prescription")).isEqualTo("");
            assertThat(visit.at("message.recordData.outpatientNo")).isEqualTo("%06d".formatted(Long.parseLong(id)));
            assertThat((String) visit.at("message.recordData.visitDate")).hasSize(16);
        }
        refused(get("/common/visit-record/" + id, kit.someone().person()), 403, "无权查看该病历");
        refused(get("/common/visit-record/" + id, desks.doctorOf(kit.ward())), 403, "无权查看该病历");
        refused(get("/common/visit-record/-1", me.person()), 404, "就诊记录不存在");
    }

    @Test
    void doctorsReadTheirOwnVisitsOnly() {
        visit(ward, doctor, ",\"diagnosis\":\"感冒\"");
        Ward elsewhere = kit.ward();
        Person another = desks.doctorOf(elsewhere);
        String path = "/doctor/patient/" + me.patient();
        refused(get(path, another), 403, "无权查看该患者信息");
        visit(elsewhere, another, ",\"diagnosis\":\"胃炎\"");
        Answer seen = ok(get(path, doctor));
        assertThat(seen.number("message.patient_id")).isEqualTo(me.patient());
        assertThat(seen.at("message.patientId")).isEqualTo(Long.toString(me.patient()));
        assertThat(seen.at("message.basicInfo.idCard")).isNull();
        assertThat(seen.at("message.medicalHistory.pastHistory")).isEqualTo(List.of());
        assertThat(diagnoses(seen)).containsExactly("感冒");
        assertThat(diagnoses(ok(get(path, kit.people.admin())))).containsExactly("胃炎", "感冒");
        refused(get("/doctor/patient/-1", doctor), 404, "患者不存在");
        assertThat(get(path, me.person()).at("code")).isEqualTo(102);
        assertThat(kit.number(
                        "select count(*) from audit_log where action = 'patient.read' and actor_id = ? and target_id = ?",
                        doctor.id(),
                        Long.toString(me.patient())))
                .isEqualTo(1);
    }

    @SuppressWarnings("unchecked")
    private static List<String> diagnoses(Answer answer) {
        var records = (List<Map<String, String>>) Objects.requireNonNull(answer.at("message.consultationRecords"));
        return records.stream()
                .map(record -> Objects.requireNonNull(record.get("diagnosis")))
                .toList();
    }

    @Test
    void aBookingOpensTheFile() {
        kit.booked(http, me, kit.schedule(ward, 2, 1));
        Answer file = ok(get("/doctor/patient/" + me.patient(), doctor));
        assertThat(diagnoses(file)).isEmpty();
    }

    @Test
    void patientsAreFoundByTheWholePhoneOrName() {
        String phone = People.phone();
        var account = kit.people.account(NewAccount.named("测试用户").asVerified().withPhone(phone));
        long patient = kit.patient(account.id(), "EXTERNAL");
        kit.wards.insert(
                "update patient set id_card = ?, name = ? where id = ?", phone + "1234567", phone + "甲", patient);
        String path = "/doctor/patients/exact-search?keyword=";
        Answer found = ok(get(path + phone, doctor));
        assertThat(found.at("message.patients.0.patient_id")).isEqualTo("P" + patient);
        assertThat(found.at("message.patients.0.age")).isEqualTo(0);
        assertThat(found.at("message.patients.0.phone")).isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        assertThat(found.at("message.patients.0.idCard")).isEqualTo(phone.substring(0, 6) + "********4567");
        assertThat(ok(get(path + phone + "%E7%94%B2", doctor)).at("message.patients.0.patient_id"))
                .isEqualTo("P" + patient);
        assertThat(ok(get(path + phone.substring(0, 10), doctor)).at("message.patients"))
                .isEqualTo(List.of());
        assertThat(get(path, doctor).at("code")).isEqualTo(99);
        assertThat(get(path + "x".repeat(51), doctor).at("code")).isEqualTo(99);
        assertThat(get(path + phone, me.person()).at("code")).isEqualTo(102);
    }
}
