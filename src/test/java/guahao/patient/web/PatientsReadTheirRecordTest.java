package guahao.patient.web;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.Newcomers;
import guahao.identity.Newcomers.Newcomer;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.patient.VisitRecord;
import guahao.platform.kit.Sql;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServerTest
class PatientsReadTheirRecordTest {

    private final Http http;
    private final Newcomers newcomers;
    private final SampleVisits visits;
    private final Newcomer patient;

    PatientsReadTheirRecordTest(Http http, Newcomers newcomers, SampleVisits visits) {
        this.http = http;
        this.newcomers = newcomers;
        this.visits = visits;
        this.patient = newcomers.patient("张三");
    }

    private long visited(long patientId) {
        return visits.add(id -> new VisitRecord(
                id, patientId, LocalDateTime.of(2026, 3, 4, 5, 6), "内科", "王医生", "头痛", "无", "无", "感冒", "", true));
    }

    private Answer visit(Newcomer who, long id) {
        return http.get("/patient/visit-record/" + id).token(who.token()).send();
    }

    @Test
    void whole(TransactionOperations<Connection> transactions) {
        transactions.executeWrite(status -> Sql.update(
                status.getConnection(),
                "insert into medical_history_entry (patient_id, kind, entry) values (?, 'ALLERGY', '青霉素')",
                patient.patientId()));
        Answer empty =
                done(http.get("/patient/health-record").token(patient.token()).send());
        assertThat(empty.at("message.patientId")).isEqualTo(Long.toString(patient.patientId()));
        assertThat(empty.at("message.basicInfo.name")).isEqualTo("张三");
        assertThat(empty.at("message.basicInfo.height")).isNull();
        assertThat(empty.at("message.basicInfo.phone"))
                .isEqualTo(patient.phone().substring(0, 3) + "****"
                        + patient.phone().substring(7));
        assertThat(empty.at("message.basicInfo.idCard")).isNull();
        assertThat(empty.at("message.medicalHistory.pastHistory")).isEqualTo(List.of());
        assertThat(empty.at("message.medicalHistory.allergyHistory")).isEqualTo(List.of("青霉素"));
        assertThat(empty.at("message.consultationRecords")).isEqualTo(List.of());
        long id = visited(patient.patientId());
        Answer full =
                done(http.get("/patient/health-record").token(patient.token()).send());
        assertThat(full.at("message.consultationRecords.0.id")).isEqualTo(Long.toString(id));
        assertThat(full.at("message.consultationRecords.0.visitDate")).isEqualTo("2026-03-04 05:06");
        assertThat(full.at("message.consultationRecords.0.status")).isEqualTo("ongoing");
    }

    @Test
    void visitByVisit() {
        Answer answer = done(visit(patient, visited(patient.patientId())));
        assertThat(answer.at("message.basicInfo.patientName")).isEqualTo("张三");
        assertThat(String.valueOf(answer.at("message.basicInfo.outpatientNo"))).matches("\\d{6,}");
        assertThat(answer.at("message.recordData.diagnosis")).isEqualTo("感冒");
    }

    @Test
    void notThatOfOthers() {
        Newcomer other = newcomers.patient("李四");
        refused(visit(other, visited(patient.patientId())), 102, "无权查看该就诊记录");
        refused(visit(patient, 0), 106, "就诊记录不存在");
        refused(visit(patient, Long.MAX_VALUE), 106, "就诊记录不存在");
    }

    @Test
    void andThatOfWhomTheyAddedWithoutAnAccount() {
        long relative = done(http.post(
                                "/patient/patients", "{\"name\":\"王母\",\"id_card\":\"%s\"}".formatted(Newcomers.card()))
                        .token(patient.token())
                        .send())
                .number("message.patient_id");
        long id = visited(relative);
        done(visit(patient, id));
        refused(visit(newcomers.patient("李四"), id), 102, "无权查看该就诊记录");
    }

    @Test
    void whenTheyArePatients(People people) {
        refused(http.get("/patient/health-record").token(people.user().token()).send(), 106, "患者信息不存在");
        assertThat(http.get("/patient/health-record").send().status()).isEqualTo(401);
    }
}
