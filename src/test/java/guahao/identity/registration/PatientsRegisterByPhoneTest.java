package guahao.identity.registration;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.Newcomers;
import guahao.identity.People;
import guahao.identity.account.NewAccount;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class PatientsRegisterByPhoneTest {

    private static final String UNVERIFIED = "手机号未验证或验证已过期，请先完成验证码验证";

    private final Http http;
    private final People people;
    private final String phone = People.phone();

    PatientsRegisterByPhoneTest(Http http, People people) {
        this.http = http;
        this.people = people;
    }

    private Answer register(String more) {
        return http.post(
                        "/auth/register",
                        "{\"phonenumber\":\"%s\",\"password\":\"secret-1\",\"name\":\"张 三😀\"%s}"
                                .formatted(phone, more))
                .send();
    }

    @Test
    void afterTheirCode() {
        Newcomers.verify(http, phone);
        String token = String.valueOf(done(register(",\"gender\":\"F\",\"birth_date\":\"1990-05-06\",\"email\":\"\""))
                .at("message"));
        Answer info = done(http.get("/auth/user-info").token(token).send());
        assertThat(info.at("message.patient.realName")).isEqualTo("张 三😀");
        assertThat(info.at("message.patient.phonenumber")).isEqualTo(phone);
        assertThat(info.at("message.patient.maskedInfo.phone"))
                .isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        assertThat(info.at("message.patient.gender")).isEqualTo("女");
        assertThat(info.at("message.patient.birthDate")).isEqualTo("1990-05-06");
        assertThat(info.at("message.patient.patientType")).isEqualTo("校外");
        assertThat(info.at("message.patient.identifier")).isNull();
        assertThat(info.at("message.patient.idCard")).isNull();
        assertThat(info.at("message.patient.avatar")).isNull();
        assertThat(info.at("message.patient.verified")).isEqualTo(false);
        assertThat(info.at("message.doctor")).isNull();
        Answer list = done(http.get("/patient/patients").token(token).send());
        assertThat(list.at("message.total")).isEqualTo(1);
        assertThat(list.at("message.patients.0.relation_type")).isEqualTo("本人");
        assertThat(list.at("message.patients.0.is_default")).isEqualTo(true);
        done(http.post("/auth/patient/login", "{\"phonenumber\":\"+86 %s\",\"password\":\"secret-1\"}".formatted(phone))
                .send());
    }

    @Test
    void onceForEachCode() {
        refused(register(""), 100, UNVERIFIED);
        Newcomers.verify(http, phone);
        done(register(""));
        refused(register(""), 100, UNVERIFIED);
    }

    @Test
    void againWhenTheyWereRefused() {
        String email = People.name() + "@example.com";
        people.account(NewAccount.named("先来").withEmail(email));
        Newcomers.verify(http, phone);
        refused(register(",\"email\":\"" + email.toUpperCase(java.util.Locale.ROOT) + "\""), 100, "该邮箱已被注册");
        refused(register(",\"email\":\"nobody\""), 99);
        done(register(",\"gender\":\"?\",\"birth_date\":\"soon\""));
    }

    @Test
    void notWithAnothersNumber() {
        people.account(NewAccount.named("机主").withPhone(phone));
        Newcomers.verify(http, phone);
        refused(register(""), 100, "该手机号已被注册");
    }

    @Test
    void onceWhoeverAsksAtTheSameTime() {
        Newcomers.verify(http, phone);
        List<Answer> answers = AtOnce.run(6, i -> register(""));
        assertThat(answers).filteredOn(answer -> answer.number("code") == 0).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.number("code") != 0).allSatisfy(answer -> {
            refused(answer, 100);
            assertThat(answer.at("msg")).isIn("该手机号已被注册", UNVERIFIED);
        });
    }

    @Test
    void oneOfTwoWhoShareAnAddress() {
        String email = People.name() + "@example.com";
        String other = People.phone();
        Newcomers.verify(http, phone);
        Newcomers.verify(http, other);
        List<Answer> answers = AtOnce.run(
                2,
                i -> http.post(
                                "/auth/register",
                                "{\"phonenumber\":\"%s\",\"password\":\"secret-1\",\"name\":\"甲\",\"email\":\"%s\"}"
                                        .formatted(i == 0 ? phone : other, email))
                        .send());
        assertThat(answers).filteredOn(answer -> answer.number("code") == 0).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.number("code") != 0)
                .allSatisfy(answer -> refused(answer, 100, "该邮箱已被注册"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"name\":\"a\"}",
                "{\"name\":\"a\",\"password\":\"secret-1\"}",
                "{\"name\":\"a\",\"password\":\"secret-1\",\"phonenumber\":\"123\"}",
                "{\"name\":\"a\",\"password\":\"short\",\"phonenumber\":\"13800000000\"}",
                "{\"name\":\" \",\"password\":\"secret-1\",\"phonenumber\":\"13800000000\"}",
                "{\"name\":7,\"password\":\"secret-1\",\"phonenumber\":\"13800000000\"}",
                "{\"name\":\"a\",\"password\":123456,\"phonenumber\":\"13800000000\"}",
                "{\"name\":\"a\",\"password\":\"字字字字字字字字字字字字字字字字字字字字字字字字字\",\"phonenumber\":\"13800000000\"}",
                "{\"phonenumber\":\"13800000000\",\"password\":\"secret-1\"}"
            })
    void notWithoutWhatIsNeeded(String body) {
        assertThat(http.post("/auth/register", body).send().at("code")).as(body).isEqualTo(99);
    }
}
