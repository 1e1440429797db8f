package guahao.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import guahao.scheduling.Wards.Ward;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Creating schedules. */
@ServerTest
class SchedulesMadeByAdministratorsTest {

    private final Http http;
    private final ScheduleKit kit;
    private Ward ward;

    SchedulesMadeByAdministratorsTest(Http http, ScheduleKit kit) {
        this.http = http;
        this.kit = kit;
        this.ward = kit.wards.ward();
    }

    @BeforeEach
    void takeAWard() {
        ward = kit.wards.ward();
    }

    private long created(int day, String section) {
        return kit.created(http, ward, kit.today.plusDays(day), section);
    }

    private Answer change(long id, String json) {
        return kit.change(http, id, json);
    }

    private Object shown(long id, String key) {
        return kit.shown(http, ward, id).getOrDefault(key, "no " + key);
    }

    private double price(long id) {
        return ((Number) shown(id, "price")).doubleValue();
    }

    private static void assertRefused(Answer answer, int code, String text) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(code);
        assertThat(answer.at("msg")).isEqualTo(text);
        assertThat(answer.at("message.msg")).isEqualTo(text);
    }

    @Test
    void createsOneWithAllItsSlotsLeft() {
        Answer answer = kit.create(http, kit.fields(ward, kit.today.plusDays(5), "晚上"));
        assertThat(answer.at("message.detail")).isEqualTo("排班创建成功");
        long id = answer.number("message.schedule_id");
        assertThat(kit.shown(http, ward, id))
                .containsEntry("remaining_slots", 20)
                .containsEntry("total_slots", 20)
                .containsEntry("status", "正常")
                .containsEntry("time_slot", "晚上");
        assertThat(kit.wards.column(
                        "select action from audit_log where target_type = 'schedule' and target_id = ?",
                        Long.toString(id)))
                .containsExactly("schedule.created");
    }

    @Test
    void takesNumbersAsTextsAndStoppedOnesAndThePast() {
        Map<String, Object> fields = kit.fields(ward, kit.today.minusDays(40), "上午");
        fields.put("doctor_id", Long.toString(ward.doctor()));
        fields.put("price", "12.345");
        fields.put("total_slots", "0");
        fields.put("status", "停诊");
        fields.put("nonsense", "<script>alert(1)</script>");
        long id = kit.created(http, fields);
        assertThat(kit.shown(http, ward, id))
                .containsEntry("price", 12.35)
                .containsEntry("total_slots", 0)
                .containsEntry("status", "停诊");
    }

    @ParameterizedTest
    @CsvSource({"普通, 0, 50", "专家, -1, 100", "特需, 0.00, 500"})
    void asksTheHierarchyForAPriceOfNothing(String slotType, String price, double expected) {
        Map<String, Object> fields = kit.fields(ward, kit.today, "上午");
        fields.put("slot_type", slotType);
        fields.put("price", price);
        long id = kit.created(http, fields);
        assertThat(price(id)).isEqualTo(expected);
    }

    @Test
    void asksTheDoctorBeforeTheClinicBeforeTheDepartment() {
        kit.wards.told("update minor_department set price_normal = 31 where id = ?", ward.department());
        long id = created(1, "上午");
        change(id, "{\"price\":0}");
        assertThat(price(id)).isEqualTo(31);
        kit.wards.told("update clinic set price_normal = 32 where id = ?", ward.clinic());
        change(id, "{\"price\":-0.01}");
        assertThat(price(id)).isEqualTo(32);
        kit.wards.told("update doctor set price_normal = 0 where id = ?", ward.doctor());
        change(id, "{\"price\":\"0\"}");
        assertThat(price(id)).isEqualTo(0);
        change(id, "{\"total_slots\":21}");
        assertThat(price(id)).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "doctor_id | 999999999 | 医生不存在",
                "doctor_id | 0 | 医生不存在",
                "clinic_id | -5 | 门诊不存在",
                "slot_type | \"急诊\" | 无效的号源类型，应为 普通/专家/特需",
                "slot_type | \"普通 \" | 无效的号源类型，应为 普通/专家/特需",
                "time_section | \"凌晨\" | 无效的时间段，应为 上午/下午/晚上",
                "time_section | \"'; drop table schedule; --\" | 无效的时间段，应为 上午/下午/晚上",
            })
    void saysWhatIsWrong(String field, String value, String text) {
        long id = created(2, "上午");
        String json = ScheduleKit.json(kit.fields(ward, kit.today, "上午"));
        String wrong = json.replaceFirst("\"" + field + "\":(\"[^\"]*\"|[^,}]*)", "\"" + field + "\":" + value);
        assertRefused(http.post("/admin/schedules", wrong).token(kit.admin).send(), 99, text);
        assertRefused(change(id, "{\"" + field + "\":" + value + "}"), 99, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"doctor_id\":true",
                "\"doctor_id\":1.5",
                "\"doctor_id\":\"x\"",
                "\"doctor_id\":[1]",
                "\"clinic_id\":9223372036854775808",
                "\"schedule_date\":\"2026-02-30\"",
                "\"schedule_date\":\"tomorrow\"",
                "\"schedule_date\":20261120",
                "\"time_section\":1",
                "\"slot_type\":{}",
                "\"slot_type\":\"\"",
                "\"status\":\"开放\"",
                "\"price\":\"free\"",
                "\"price\":true",
                "\"price\":100000000",
                "\"price\":1e400",
                "\"total_slots\":-1",
                "\"total_slots\":1001",
                "\"total_slots\":2.5",
                "\"total_slots\":\"many\"",
            })
    void refusesWhatIsOfAnotherKind(String field) {
        long id = created(2, "上午");
        Map<String, Object> before = kit.shown(http, ward, id);
        Answer changed = change(id, "{\"total_slots\":30," + field + "}");
        assertThat(changed.at("code")).as(changed.toString()).isEqualTo(99);
        String name = field.substring(1, field.indexOf('"', 1));
        Map<String, Object> fields = kit.fields(ward, kit.today.plusDays(3), "上午");
        fields.remove(name);
        String json = ScheduleKit.json(fields).replaceFirst("\\{", "{" + field + ",");
        assertThat(http.post("/admin/schedules", json).token(kit.admin).send().at("code"))
                .isEqualTo(99);
        assertThat(kit.shown(http, ward, id)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"doctor_id", "clinic_id", "schedule_date", "time_section", "slot_type", "price", "total_slots"})
    void needsEveryFieldButTheStatus(String field) {
        Map<String, Object> fields = kit.fields(ward, kit.today, "上午");
        fields.remove("status");
        Object value = fields.remove(field);
        assertThat(kit.create(http, fields).at("code")).isEqualTo(99);
        fields.put(field, value);
        assertThat(kit.create(http, fields).at("code")).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"x\"", "{\"doctor_id\":1,}"})
    void refusesBodiesThatAreNone(String body) {
        assertThat(http.post("/admin/schedules", body).token(kit.admin).send().at("code"))
                .isEqualTo(99);
    }

    @Test
    void isForAdministrators() {
        long id = created(1, "上午");
        String range = kit.range(0, 1);
        for (String path : List.of(
                "/admin/doctors/" + ward.doctor() + "/schedules" + range,
                "/admin/clinics/" + ward.clinic() + "/schedules" + range,
                "/admin/departments/" + ward.department() + "/schedules" + range)) {
            assertThat(http.get(path).send().status()).isEqualTo(401);
            assertThat(http.get(path).token(kit.stranger).send().at("code")).isEqualTo(102);
            assertThat(http.get(path).token(kit.admin).send().number("message.schedules.0.schedule_id"))
                    .isEqualTo(id);
        }
        assertThat(http.post("/admin/schedules", "{").token(kit.stranger).send().at("code"))
                .isEqualTo(102);
        assertThat(http.put("/admin/schedules/" + id, "{}")
                        .token(kit.stranger)
                        .send()
                        .at("code"))
                .isEqualTo(102);
        assertThat(http.delete("/admin/schedules/" + id).send().status()).isEqualTo(401);
        assertThat(http.delete("/admin/schedules/0").token(kit.stranger).send().at("code"))
                .isEqualTo(102);
        assertThat(http.delete("/schedules/" + id).token(kit.admin).send().at("code"))
                .isEqualTo(98);
    }

    @Test
    void administratorsSeeWhenItWasMade() {
        created(1, "上午");
        Answer answer = http.get("/admin/clinics/" + ward.clinic() + "/schedules" + kit.range(0, 1))
                .token(kit.admin)
                .send();
        assertThat(String.valueOf(answer.at("message.schedules.0.create_time")))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");
    }

    @Test
    void saysThatDoctorClinicOrDepartmentIsNotThere() {
        String range = kit.range(0, 1);
        assertRefused(
                http.get("/admin/doctors/0/schedules" + range).token(kit.admin).send(), 106, "医生不存在");
        assertRefused(
                http.get("/admin/clinics/0/schedules" + range).token(kit.admin).send(), 106, "门诊不存在");
        assertRefused(
                http.get("/admin/departments/0/schedules" + range)
                        .token(kit.admin)
                        .send(),
                99,
                "小科室不存在");
    }

    @Test
    void refusesASecondOpenOneForDoctorDateAndSection() {
        long first = created(4, "上午");
        String text = "该医生在 " + kit.today.plusDays(4) + " 上午 已有排班(ID: " + first + ")";
        Map<String, Object> elsewhere = kit.fields(ward, kit.today.plusDays(4), "上午");
        elsewhere.put("clinic_id", kit.wards.clinic(ward.hospital(), ward.department(), "另一门诊"));
        assertRefused(kit.create(http, elsewhere), 99, text);

        long second = created(4, "下午");
        assertRefused(change(second, "{\"time_section\":\"上午\"}"), 99, text);
        elsewhere.put("status", "停诊");
        long stopped = kit.created(http, elsewhere);
        assertRefused(change(stopped, "{\"status\":\"正常\"}"), 99, text);

        assertThat(change(first, "{\"status\":\"停诊\"}").at("code")).isEqualTo(0);
        assertThat(change(stopped, "{\"status\":\"正常\"}").at("code")).isEqualTo(0);
        assertRefused(
                change(first, "{\"status\":\"正常\"}"),
                99,
                "该医生在 " + kit.today.plusDays(4) + " 上午 已有排班(ID: " + stopped + ")");
    }

    @Test
    void twoDoctorsMayShareAClinicAndSection() {
        created(4, "上午");
        Map<String, Object> colleague = kit.fields(ward, kit.today.plusDays(4), "上午");
        colleague.put("doctor_id", kit.wards.doctor(ward.department(), "同事"));
        kit.created(http, colleague);
    }

    @Test
    void ofManyEqualCreatesOneSucceeds() {
        Map<String, Object> fields = kit.fields(ward, kit.today.plusDays(6), "上午");
        List<Answer> answers = AtOnce.run(12, i -> kit.create(http, fields));
        List<Answer> won =
                answers.stream().filter(answer -> (answer.number("code") == 0)).toList();
        assertThat(won).hasSize(1);
        String text = "该医生在 " + kit.today.plusDays(6) + " 上午 已有排班(ID: "
                + won.getFirst().number("message.schedule_id") + ")";
        assertThat(answers)
                .filteredOn(answer -> !(answer.number("code") == 0))
                .allSatisfy(answer -> assertRefused(answer, 99, text));
    }

    @Test
    void ofManyMovesToOneSectionOneSucceeds() {
        List<Long> ids = List.of(created(7, "上午"), created(8, "上午"), created(9, "上午"), created(10, "上午"));
        List<Answer> answers =
                AtOnce.run(4, i -> change(ids.get(i), "{\"schedule_date\":\"" + kit.today.plusDays(11) + "\"}"));
        assertThat(answers.stream().filter(answer -> (answer.number("code") == 0)))
                .hasSize(1);
        assertThat(answers)
                .allSatisfy(answer -> assertThat((int) answer.number("code")).isIn(0, 99));
    }

    @Test
    void createsAndStopsRaceWithoutASecondOpenOne() {
        Map<String, Object> fields = kit.fields(ward, kit.today.plusDays(12), "上午");
        AtOnce.run(16, i -> {
            Answer answer = kit.create(http, fields);
            if ((answer.number("code") == 0)) {
                assertThat(change(answer.number("message.schedule_id"), "{\"status\":\"停诊\"}")
                                .at("code"))
                        .isEqualTo(0);
            } else {
                assertThat(String.valueOf(answer.at("msg"))).contains("已有排班(ID: ");
            }
            return answer;
        });
        kit.created(http, fields);
    }

    @Test
    void doesNotReachFurtherAheadThanTheConfigurationSays() {
        String text = "排班日期不能超过未来60天";
        kit.created(http, ward, kit.today.plusDays(60), "上午");
        assertRefused(kit.create(http, kit.fields(ward, kit.today.plusDays(61), "上午")), 99, text);
        long id = created(1, "上午");
        assertRefused(change(id, "{\"schedule_date\":\"" + kit.today.plusDays(61) + "\"}"), 99, text);

        http.put("/admin/config?scope_type=DOCTOR&scope_id=" + ward.doctor(), "{\"schedule\":{\"maxFutureDays\":7}}")
                .token(kit.admin)
                .send();
        assertRefused(kit.create(http, kit.fields(ward, kit.today.plusDays(8), "上午")), 99, "排班日期不能超过未来7天");
        assertThat(change(id, "{\"schedule_date\":\"" + kit.today.plusDays(7) + "\"}")
                        .at("code"))
                .isEqualTo(0);
    }
}
