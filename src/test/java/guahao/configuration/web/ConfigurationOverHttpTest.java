package guahao.configuration.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration rows of the contract. Each test has a department of its own, so none disturbs another. */
@ServerTest
class ConfigurationOverHttpTest {

    private static final java.util.concurrent.atomic.AtomicInteger NEXT =
            new java.util.concurrent.atomic.AtomicInteger(3);

    private final Http http;
    private final String admin;
    private final String stranger;
    private String scope = "";

    ConfigurationOverHttpTest(Http http, People people) {
        this.http = http;
        this.admin = people.admin().token();
        this.stranger = people.user().token();
    }

    @BeforeEach
    void takeADepartment() {
        Answer departments = http.get("/patient/minor-departments").send();
        int mine =
                NEXT.getAndIncrement() % departments.node("message.departments").size();
        scope = "scope_type=MINOR_DEPT&scope_id="
                + departments.number("message.departments." + mine + ".minor_dept_id");
        put("{\"registration\":null,\"schedule\":null,\"consultation\":null,\"departmentHeadMaxCount\":null}");
    }

    private Answer get() {
        return http.get("/admin/config?" + scope).token(admin).send();
    }

    private Answer put(String json) {
        return http.put("/admin/config?" + scope, json).token(admin).send();
    }

    @Test
    void answersTheDefaults() {
        Answer answer = get();
        assertThat(answer.at("message.registration"))
                .isEqualTo(Map.of(
                        "advanceBookingDays", 14,
                        "sameDayDeadline", "08:00",
                        "noShowLimit", 3,
                        "cancelHoursBefore", 2,
                        "sameClinicInterval", 7,
                        "maxAppointmentsPerPeriod", 10,
                        "appointmentPeriodDays", 8,
                        "paymentTimeoutMinutes", 30));
        assertThat(answer.at("message.consultation")).isEqualTo(Map.of("maxPassCount", 2));
        assertThat(answer.at("message.departmentHeadMaxCount")).isEqualTo(2);
        assertThat(answer.at("message.patientIdentityDiscounts.student")).isEqualTo(0.8);
        assertThat(answer.at("message.schedule.eveningEnd")).isEqualTo("21:00");
    }

    @Test
    void mergesAndClears() {
        assertThat(put("{\"registration\":{\"noShowLimit\":5,\"cancelHoursBefore\":9}}")
                        .at("message.detail"))
                .isEqualTo("配置更新成功");
        put("{\"registration\":{\"noShowLimit\":null},\"consultation\":{\"maxPassCount\":4}}");
        Answer answer = get();
        assertThat(answer.at("message.registration.noShowLimit")).isEqualTo(3);
        assertThat(answer.at("message.registration.cancelHoursBefore")).isEqualTo(9);
        assertThat(answer.at("message.consultation.maxPassCount")).isEqualTo(4);
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        put("{\"registration\":{\"colour\":[1,{\"a\":null}]},\"banner\":\"休诊通知 🏥\",\"extra\":{\"x\":1.50}}");
        Answer answer = get();
        assertThat(answer.node("message.registration.colour").size()).isEqualTo(2);
        assertThat(answer.at("message.banner")).isEqualTo("休诊通知 🏥");
        assertThat(answer.at("message.extra.x")).isEqualTo(1.5);
        put("{\"banner\":null,\"extra\":{\"x\":null},\"registration\":{\"colour\":null}}");
        assertThat(get().text()).doesNotContain("banner", "colour", "extra");
    }

    @Test
    void takesItsOwnDocumentBack() throws Exception {
        String document = io.micronaut.json.JsonMapper.createDefault().writeValueAsString(get().node("message"));
        assertThat(put(document).at("code")).isEqualTo(0);
        assertThat(get().node("message.registration.noShowLimit").getIntValue()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"registration\":{\"noShowLimit\":0}}",
                "{\"registration\":{\"noShowLimit\":11}}",
                "{\"registration\":{\"noShowLimit\":\"5\"}}",
                "{\"registration\":{\"noShowLimit\":5.5}}",
                "{\"registration\":{\"noShowLimit\":true}}",
                "{\"registration\":{\"noShowLimit\":99999999999999999999}}",
                "{\"registration\":{\"sameDayDeadline\":\"7:30\"}}",
                "{\"registration\":{\"sameDayDeadline\":\"24:00\"}}",
                "{\"registration\":{\"sameDayDeadline\":800}}",
                "{\"registration\":5}",
                "{\"patientIdentityDiscounts\":{\"student\":0}}",
                "{\"patientIdentityDiscounts\":{\"student\":1.01}}",
                "{\"departmentHeadMaxCount\":{}}",
                "{\"departmentHeadMaxCount\":51}",
                "{\"schedule\":{\"maxFutureDays\":6}}",
                "[]",
                "{",
            })
    void refusesTheWholeForOneWrongValue(String document) {
        put("{\"registration\":{\"cancelHoursBefore\":9}}");
        assertThat(put(document).at("code")).isEqualTo(99);
        String both = document.startsWith("{\"")
                ? "{\"consultation\":{\"maxPassCount\":7}," + document.substring(1)
                : document;
        assertThat(put(both).at("code")).isEqualTo(99);
        assertThat(get().at("message.registration.cancelHoursBefore")).isEqualTo(9);
        assertThat(get().at("message.consultation.maxPassCount")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "morningStart, 12:00, 上午班开始时间必须小于结束时间",
        "morningEnd, 07:59, 上午班开始时间必须小于结束时间",
        "afternoonStart, 18:00, 下午班开始时间必须小于结束时间",
        "eveningEnd, 18:00, 晚班开始时间必须小于结束时间",
    })
    void refusesWindowsUpsideDownAlsoAgainstTheOtherEnd(String key, String time, String message) {
        Answer answer = put("{\"schedule\":{\"" + key + "\":\"" + time + "\"}}");
        assertThat(answer.at("code")).isEqualTo(99);
        assertThat(answer.at("msg")).isEqualTo(message);
        assertThat(get().at("message.schedule.morningStart")).isEqualTo("08:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope_type=CITY",
                "scope_type=CLINIC",
                "scope_type=CLINIC&scope_id=999999",
                "scope_type=DOCTOR&scope_id=-1",
                "scope_type=MINOR_DEPT&scope_id=x",
            })
    void refusesScopesThatAreNotThere(String query) {
        assertThat(http.get("/config?" + query).token(admin).send().at("code")).isEqualTo(99);
        assertThat(http.put("/config?" + query, "{}").token(admin).send().at("code"))
                .isEqualTo(99);
    }

    @Test
    void isForAdministrators() {
        for (String path : List.of("/admin/config", "/config")) {
            assertThat(http.get(path).send().status()).isEqualTo(401);
            assertThat(http.get(path).token(stranger).send().at("code")).isEqualTo(102);
            assertThat(http.put(path, "{}").token(stranger).send().at("code")).isEqualTo(102);
        }
    }
}
