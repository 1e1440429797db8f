package guahao.identity.web;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.Newcomers;
import guahao.identity.Newcomers.Newcomer;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class ProfilesAreKeptByPatientsTest {

    private static final String GENDER = "性别参数无效，请使用：男/女/未知";
    private static final String BIRTH_DATE = "出生日期格式错误，请使用 YYYY-MM-DD 格式";

    private final Http http;
    private final Newcomer patient;

    ProfilesAreKeptByPatientsTest(Http http, Newcomers newcomers) {
        this.http = http;
        this.patient = newcomers.patient("张三");
    }

    private Answer change(String json) {
        return http.put("/auth/profile", json).token(patient.token()).send();
    }

    @Test
    void fieldByField() {
        Answer changed = done(change("{\"realName\":\"李四\",\"gender\":\"女\",\"birthDate\":\"2000-02-29\"}"));
        assertThat(changed.at("message.detail")).isEqualTo("个人信息更新成功");
        assertThat(changed.at("message.updatedFields.realName")).isEqualTo("李四");
        assertThat(changed.at("message.updatedFields.gender")).isEqualTo("女");
        assertThat(changed.at("message.updatedFields.birthDate")).isEqualTo("2000-02-29");
        assertThat(done(change("{\"realName\":null,\"gender\":\"\",\"birthDate\":\"\"}"))
                        .at("message.updatedFields.gender"))
                .isNull();
        Answer info =
                done(http.call("POST", "/auth/user-info").token(patient.token()).send());
        assertThat(info.at("message.patient.realName")).isEqualTo("李四");
        assertThat(info.at("message.patient.gender")).isEqualTo("女");
        assertThat(info.at("message.patient.birthDate")).isEqualTo("2000-02-29");
        assertThat(info.at("message.patient.id")).isEqualTo(Long.toString(patient.patientId()));
        assertThat(String.valueOf(info.at("message.patient.createdAt")))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void withValuesThatMakeSense() {
        refused(change("{\"gender\":\"男人\"}"), 99, GENDER);
        refused(change("{\"birthDate\":\"2000-02-30\"}"), 99, BIRTH_DATE);
        refused(change("{\"birthDate\":\"2999-01-01\"}"), 99, BIRTH_DATE);
        refused(change("{\"birthDate\":\"01/02/2000\"}"), 99, BIRTH_DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{", "{\"realName\":\"\"}", "{\"realName\":1}", "{\"gender\":true}", "{\"birthDate\":5}"})
    void neverWithValuesOfAnotherKind(String json) {
        refused(change(json), 99);
    }

    @Test
    void orNotAtAll(People people) {
        String token = people.user().token();
        refused(http.put("/auth/profile", "{\"gender\":\"男\"}").token(token).send(), 106, "患者记录不存在，请先完成注册");
        Answer info = done(http.get("/auth/user-info").token(token).send());
        assertThat(info.at("message.patient")).isNull();
        assertThat(info.at("message.doctor")).isNull();
        assertThat(http.get("/auth/user-info").send().status()).isEqualTo(401);
    }
}
