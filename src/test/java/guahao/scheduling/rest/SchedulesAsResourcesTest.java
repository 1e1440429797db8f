package guahao.scheduling.rest;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards;
import guahao.scheduling.Wards.Ward;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServerTest
class SchedulesAsResourcesTest {

    private static final String PATH = "/api/schedules";

    private final Http http;
    private final Wards wards;
    private final String admin;
    private final LocalDate day;

    SchedulesAsResourcesTest(Http http, Wards wards, People people, Clock clock) {
        this.http = http;
        this.wards = wards;
        admin = people.admin().token();
        day = LocalDate.now(clock).plusDays(3);
    }

    private String body(Ward ward, String section, String more) {
        return "{\"doctor_id\":" + ward.doctor() + ",\"clinic_id\":" + ward.clinic() + ",\"date\":\"" + day
                + "\",\"time_section\":\"" + section + "\",\"slot_type\":\"expert\",\"total_slots\":20" + more + "}";
    }

    private Answer post(String json) {
        return http.post(PATH, json).token(admin).send();
    }

    private Answer patch(long id, String json) {
        return http.call("PATCH", PATH + "/" + id).json(json).token(admin).send();
    }

    @Test
    void areMadeReadChangedAndDeleted() {
        Ward ward = wards.ward();
        Answer made = post(body(ward, "afternoon", ""));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        long id = made.number("data.id");
        assertThat(made.at("data.time_section")).isEqualTo("afternoon");
        assertThat(made.at("data.slot_type")).isEqualTo("expert");
        assertThat(made.at("data.status")).isEqualTo("open");
        assertThat(made.at("data.doctor_name")).isEqualTo(ward.doctorName());
        assertThat(made.number("data.hospital_id")).isEqualTo(ward.hospital());
        assertThat(made.number("data.week_day")).isEqualTo(day.getDayOfWeek().getValue());
        assertThat(made.number("data.remaining_slots")).isEqualTo(20);
        assertThat(made.text()).as("the standard price").contains("\"price\":100.00");

        Answer smaller = patch(id, "{\"total_slots\":5,\"price\":12.5}");
        assertThat(smaller.number("data.remaining_slots")).isEqualTo(5);
        assertThat(smaller.text()).contains("\"price\":12.50");
        Answer stopped = patch(id, "{\"status\":\"suspended\"}");
        assertThat(stopped.at("data.status")).isEqualTo("suspended");
        Answer whole = http.put(PATH + "/" + id, body(ward, "morning", ""))
                .token(admin)
                .send();
        assertThat(whole.at("data.status")).isEqualTo("open");
        assertThat(whole.text()).contains("\"price\":100.00", "\"time_section\":\"morning\"");
        assertThat(http.delete(PATH + "/" + id).token(admin).send().status()).isEqualTo(200);
        assertThat(http.get(PATH + "/" + id).send().at("message")).isEqualTo("排班ID为 '" + id + "' 的资源未找到");
    }

    @Test
    void areOneForEachDoctorDayAndSection() {
        Ward ward = wards.ward();
        long id = post(body(ward, "morning", "")).number("data.id");
        Answer second = post(body(ward, "morning", ""));
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.at("message")).isEqualTo("该医生在 " + day + " 上午 已有排班(ID: " + id + ")");
    }

    @Test
    void areFilteredAndSorted() {
        Ward ward = wards.ward();
        long evening = post(body(ward, "evening", ",\"status\":\"suspended\"")).number("data.id");
        long morning = post(body(ward, "morning", "")).number("data.id");
        String mine = PATH + "?doctor_id=" + ward.doctor();
        assertThat(http.get(mine + "&sortField=timeSection").send().number("data.items.0.id"))
                .isEqualTo(morning);
        assertThat(http.get(mine + "&sortField=status&sortOrder=desc").send().number("data.items.0.id"))
                .isEqualTo(evening);
        assertThat(http.get(mine + "&status=open").send().number("data.total")).isEqualTo(1);
        assertThat(http.get(mine + "&time_section=EVENING").send().number("data.items.0.id"))
                .isEqualTo(evening);
        assertThat(http.get(mine + "&date_from=" + day + "&date_to=" + day)
                        .send()
                        .number("data.total"))
                .isEqualTo(2);
        assertThat(http.get(mine + "&date_from=" + day.plusDays(1)).send().number("data.total"))
                .isZero();
        assertThat(http.get(PATH + "?hospital_id=" + ward.hospital() + "&department_id=" + ward.department()
                                + "&search=" + ward.clinicName().substring(2))
                        .send()
                        .number("data.total"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"time_section,noon", "slot_type,vip", "status,closed", "date_from,2026-02-30", "date_to,yesterday"})
    void refuseAFilterThatMeansNothing(String filter, String value) {
        Answer answer = http.get(PATH + "?" + filter + "=" + value).send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat((String) answer.at("message")).startsWith("无效的参数: '" + filter + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "total_slots,1001",
        "total_slots,-1",
        "price,-0.01",
        "price,100000.01",
        "price,null",
        "status,null",
        "date,\"2026-02-30\"",
        "time_section,\"noon\"",
        "doctor_id,null"
    })
    void refuseAFieldByName(String field, String value) {
        long id = post(body(wards.ward(), "morning", "")).number("data.id");
        Answer answer = patch(id, "{\"" + field + "\":" + value + "}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat((String) answer.at("message")).startsWith("无效的参数: '" + field + "'");
    }

    @Test
    void refuseADoctorOrClinicThatIsNotThere() {
        long id = post(body(wards.ward(), "morning", "")).number("data.id");
        assertThat(patch(id, "{\"doctor_id\":999999999}").at("message")).isEqualTo("医生不存在");
        assertThat(patch(id, "{\"clinic_id\":999999999}").at("message")).isEqualTo("门诊不存在");
    }
}
