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
import guahao.scheduling.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class RelativesAreKeptByPatientsTest {

    private final Http http;
    private final Newcomers newcomers;
    private final Newcomer patient;
    private final String card = Newcomers.card();

    RelativesAreKeptByPatientsTest(Http http, Newcomers newcomers) {
        this.http = http;
        this.newcomers = newcomers;
        this.patient = newcomers.patient("张三");
    }

    private Answer add(Newcomer who, String name, String more) {
        return http.post("/patient/patients", "{\"name\":\"%s\",\"id_card\":\"%s\"%s}".formatted(name, card, more))
                .token(who.token())
                .send();
    }

    private long added(String more) {
        return done(add(patient, "王母", more)).number("message.patient_id");
    }

    private Answer list() {
        return done(http.get("/patient/patients").token(patient.token()).send());
    }

    private Answer change(long id, String json) {
        return http.put("/patient/patients/" + id, json).token(patient.token()).send();
    }

    private Answer remove(long id) {
        return http.delete("/patient/patients/" + id).token(patient.token()).send();
    }

    private Answer makeDefault(long id) {
        return http.call("PUT", "/patient/patients/" + id + "/set-default")
                .token(patient.token())
                .send();
    }

    private Answer standard() {
        return done(http.get("/patient/patients/default").token(patient.token()).send());
    }

    @Test
    void theyBeginWithThemselves() {
        Answer list = list();
        assertThat(list.at("message.total")).isEqualTo(1);
        assertThat(list.at("message.patients.0.patient.patient_id")).isEqualTo((int) patient.patientId());
        assertThat(list.at("message.patients.0.patient.real_name")).isEqualTo("张三");
        assertThat(list.at("message.patients.0.patient.id_card")).isEqualTo("");
        assertThat(list.at("message.patients.0.patient.phone_number"))
                .isEqualTo(patient.phone().substring(0, 3) + "****"
                        + patient.phone().substring(7));
        assertThat(list.at("message.patients.0.patient.birth_date")).isEqualTo("1990-01-02");
        assertThat(list.at("message.patients.0.remark")).isNull();
        assertThat(String.valueOf(list.at("message.patients.0.create_time")))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
        assertThat(standard().number("message.patient.patient_id")).isEqualTo(patient.patientId());
    }

    @Test
    void theyAddWhomTheyCareFor() {
        Answer added = done(add(patient, "王母😀", ",\"gender\":\"女\",\"remark\":\"\""));
        assertThat(added.at("message.message")).isEqualTo("添加就诊人成功");
        Answer list = list();
        assertThat(list.at("message.total")).isEqualTo(2);
        assertThat(list.at("message.patients.1.relation_id")).isEqualTo(added.at("message.relation_id"));
        assertThat(list.at("message.patients.1.relation_type")).isEqualTo("其他");
        assertThat(list.at("message.patients.1.is_default")).isEqualTo(false);
        assertThat(list.at("message.patients.1.remark")).isEqualTo("");
        assertThat(list.at("message.patients.1.patient.real_name")).isEqualTo("王母😀");
        assertThat(list.at("message.patients.1.patient.gender")).isEqualTo("女");
        assertThat(list.at("message.patients.1.patient.phone_number")).isEqualTo("");
        assertThat(list.at("message.patients.1.patient.identifier")).isNull();
        assertThat(list.at("message.patients.1.patient.id_card"))
                .isEqualTo(card.substring(0, 6) + "********" + card.substring(14));
        refused(add(patient, "王母😀", ""), 99, "该就诊人已存在");
        refused(add(patient, "别人", ""), 99, "请核对身份证号和姓名是否正确");
    }

    @Test
    void theBirthDateIsThatOfTheCardUnlessOneIsGiven() {
        String old = "110108" + "680312" + card.substring(14, 17);
        done(http.post("/patient/patients", "{\"name\":\"旧\",\"id_card\":\"%s\"}".formatted(old))
                .token(patient.token())
                .send());
        assertThat(list().at("message.patients.1.patient.birth_date")).isEqualTo("1968-03-12");
        Newcomer other = newcomers.patient("李四");
        done(add(other, "新", ",\"birth_date\":\"2001-02-03\""));
        assertThat(http.get("/patient/patients")
                        .token(other.token())
                        .send()
                        .at("message.patients.1.patient.birth_date"))
                .isEqualTo("2001-02-03");
    }

    @Test
    void twoWhoAddTheSameNewPersonAtOnceBothHaveHim() {
        Newcomer other = newcomers.patient("李四");
        List<Answer> answers = AtOnce.run(2, i -> add(i == 0 ? patient : other, "王母", ""));
        assertThat(answers).allSatisfy(answer -> done(answer));
        assertThat(answers.get(0).at("message.patient_id"))
                .isEqualTo(answers.get(1).at("message.patient_id"));
    }

    @Test
    void whoAddsTheSamePersonManyTimesAtOnceHasHimOnce() {
        List<Answer> answers = AtOnce.run(6, i -> add(patient, "王母", ",\"is_default\":true"));
        assertThat(answers).filteredOn(answer -> answer.number("code") == 0).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.number("code") != 0)
                .allSatisfy(answer -> refused(answer, 99, "该就诊人已存在"));
        assertThat(list().at("message.total")).isEqualTo(2);
    }

    @Test
    void oneIsTheDefaultWhateverIsAskedForAtOnce() {
        long relative = added("");
        AtOnce.run(8, i -> done(makeDefault(i % 2 == 0 ? relative : patient.patientId())));
        assertThat(Objects.requireNonNull((List<?>) list().at("message.patients")))
                .filteredOn(item -> Boolean.TRUE.equals(((Map<?, ?>) item).get("is_default")))
                .hasSize(1);
    }

    @Test
    void theDefaultMovesAndComesFirst() {
        long relative = added(",\"is_default\":true,\"relation_type\":\"母亲\"");
        assertThat(list().number("message.patients.0.patient.patient_id")).isEqualTo(relative);
        assertThat(standard().at("message.patient.idCard"))
                .isEqualTo(card.substring(0, 6) + "********" + card.substring(14));
        assertThat(standard().at("message.relation_type")).isEqualTo("母亲");
        refused(remove(relative), 99, "不能删除默认就诊人,请先取消默认设置");
        assertThat(done(makeDefault(patient.patientId())).at("message.message")).isEqualTo("设置成功");
        assertThat(done(remove(relative)).at("message.message")).isEqualTo("删除成功");
        refused(remove(relative), 106, "就诊人关系不存在");
        refused(makeDefault(relative), 106, "就诊人关系不存在");
        refused(change(relative, "{}"), 106, "就诊人关系不存在");
    }

    @Test
    void whatTheyCallSomebodyChanges() {
        long relative = added(",\"remark\":\"旧\"");
        assertThat(done(change(relative, "{\"relation_type\":\"本人\"}")).at("message.message"))
                .isEqualTo("更新成功");
        done(change(relative, "{\"remark\":\"\",\"relation_type\":\"\"}"));
        assertThat(list().at("message.patients.1.relation_type")).isEqualTo("本人");
        assertThat(list().at("message.patients.1.remark")).isEqualTo("");
        refused(change(relative, "{\"relation_type\":\"" + "长".repeat(21) + "\"}"), 99);
        refused(change(relative, "{\"remark\":7}"), 99);
        done(remove(relative));
    }

    @Test
    void themselvesTheyKeepAsTheyAre() {
        refused(change(patient.patientId(), "{\"remark\":\"我\"}"), 99, "不能修改本人关系");
        refused(remove(patient.patientId()), 99, "不能删除本人就诊人");
        refused(change(0, "{}"), 106, "就诊人关系不存在");
        refused(remove(-1), 106, "就诊人关系不存在");
        refused(http.delete("/patient/patients/x").token(patient.token()).send(), 99);
    }

    @Test
    void underAKeyOnce() {
        String body = "{\"name\":\"王母\",\"id_card\":\"%s\",\"clientToken\":\"%s\"}".formatted(card, card);
        Answer first =
                done(http.post("/patient/patients", body).token(patient.token()).send());
        Answer second =
                done(http.post("/patient/patients", body).token(patient.token()).send());
        assertThat(second.text()).isEqualTo(first.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"name\":\"a\"}",
                "{\"name\":\"\",\"id_card\":\"110108199001011234\"}",
                "{\"name\":\"a\",\"id_card\":\"11010819900101123\"}",
                "{\"name\":\"a\",\"id_card\":\"1101081990010112345\"}",
                "{\"name\":\"a\",\"id_card\":\"11010819900101123Y\"}",
                "{\"name\":\"a\",\"id_card\":110108199001011234}",
                "{\"name\":\"a\",\"id_card\":\"110108199001011234\",\"gender\":\"M\"}",
                "{\"name\":\"a\",\"id_card\":\"110108199001011234\",\"birth_date\":\"1990-02-30\"}",
                "{\"name\":\"a\",\"id_card\":\"110108199001011234\",\"is_default\":\"yes\"}",
                "{\"name\":\"a\",\"id_card\":\"110108199001011234\",\"remark\":1}"
            })
    void onlyWithWhatIsNeeded(String body) {
        refused(http.post("/patient/patients", body).token(patient.token()).send(), 99);
    }

    @Test
    void whoIsNoPatientHasNone(People people) {
        String token = people.user().token();
        refused(http.get("/patient/patients").token(token).send(), 106, "患者信息不存在");
        refused(http.get("/patient/patients/default").token(token).send(), 106, "患者信息不存在");
        refused(
                http.post("/patient/patients", "{\"name\":\"a\",\"id_card\":\"110108199001011234\"}")
                        .token(token)
                        .send(),
                106,
                "患者信息不存在");
        assertThat(http.get("/patient/patients").send().status()).isEqualTo(401);
    }
}
