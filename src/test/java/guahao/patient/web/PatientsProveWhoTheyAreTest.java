package guahao.patient.web;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.Newcomers;
import guahao.identity.Newcomers.Newcomer;
import guahao.identity.People;
import guahao.identity.account.NewAccount;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServerTest
class PatientsProveWhoTheyAreTest {

    private final Http http;
    private final Newcomers newcomers;
    private final Newcomer patient;
    private final long number = ThreadLocalRandom.current().nextLong(1_000_000_000L, Long.MAX_VALUE);

    PatientsProveWhoTheyAreTest(Http http, Newcomers newcomers) {
        this.http = http;
        this.newcomers = newcomers;
        this.patient = newcomers.patient("张三");
    }

    private Answer verify(Newcomer who, String identifier, String password) {
        return http.post(
                        "/patient/identity/verify",
                        "{\"identifier\":\"%s\",\"password\":\"%s\"}".formatted(identifier, password))
                .token(who.token())
                .send();
    }

    @ParameterizedTest
    @CsvSource({"'',学生,student", "T,教师,teacher", "E,职工,staff"})
    void asMembersOfTheUniversity(String prefix, String type, String role) {
        Answer answer = done(verify(patient, prefix + number, "x"));
        assertThat(answer.number("message.patient_id")).isEqualTo(patient.patientId());
        assertThat(answer.at("message.identifier")).isEqualTo(prefix + number);
        assertThat(answer.at("message.patient_type")).isEqualTo(type);
        assertThat(answer.at("message.roleCode")).isEqualTo(role);
        assertThat(answer.at("message.userName")).isEqualTo("张三");
        Answer info = done(http.get("/auth/user-info").token(patient.token()).send());
        assertThat(info.at("message.patient.patientType")).isEqualTo(type);
        assertThat(info.at("message.patient.identifier")).isEqualTo(prefix + number);
        assertThat(info.at("message.patient.verified")).isEqualTo(true);
        done(http.post(
                        "/auth/staff/login",
                        "{\"identifier\":\"%s\",\"password\":\"%s\"}".formatted(prefix + number, People.PASSWORD))
                .send());
        done(verify(patient, prefix + number, "again"));
    }

    @Test
    void notWithAWrongPasswordOrNumber() {
        refused(verify(patient, "T" + number, "invalid"), 99, "校园登录失败，请检查账号或密码");
        refused(verify(patient, "X" + number, "x"), 99, "校园身份验证失败，请检查学号是否正确");
        refused(verify(patient, "", "x"), 99);
        refused(verify(patient, "T" + number, ""), 99);
        refused(
                http.post("/patient/identity/verify", "{\"identifier\":1,\"password\":\"x\"}")
                        .token(patient.token())
                        .send(),
                99);
    }

    @Test
    void notAsSomebodyElse(People people) {
        done(verify(newcomers.patient("李四"), "T" + number, "x"));
        refused(verify(patient, "T" + number, "x"), 99, "该学号已被其他患者使用");
        people.account(NewAccount.named("王医生").withIdentifier("E" + number));
        refused(verify(patient, "E" + number, "x"), 99, "该学号已被其他账号使用");
        Answer info = done(http.get("/auth/user-info").token(patient.token()).send());
        assertThat(info.at("message.patient.verified")).isEqualTo(false);
        refused(
                http.post("/patient/identity/verify", "{\"identifier\":\"1\",\"password\":\"x\"}")
                        .token(people.user().token())
                        .send(),
                106,
                "患者信息不存在");
    }
}
