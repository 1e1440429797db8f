package guahao.directory.web;

import static guahao.directory.web.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class DepartmentsHaveOnlySoManyHeadsTest {

    private final Http http;
    private final Desk desk;
    private final String stranger;
    private final long minor;
    private final String path;

    DepartmentsHaveOnlySoManyHeadsTest(Http http, People people) {
        this.http = http;
        this.desk = new Desk(http, people);
        this.stranger = people.user().token();
        this.minor = desk.minor();
        this.path = "/admin/departments/" + minor + "/heads/";
    }

    private long chief() {
        return desk.doctor(minor, ",\"title\":\"副主任医师\"");
    }

    private Answer select(long doctor) {
        return desk.post(path + "select", "{\"doctor_id\":" + doctor + "}");
    }

    private long heads() {
        return http.get("/doctors?dept_id=" + minor)
                                .send()
                                .node("message.doctors")
                                .size()
                        == 0
                ? 0
                : countHeads(desk.get("/admin/doctors?dept_id=" + minor + "&page_size=100"));
    }

    private static long countHeads(Answer list) {
        return LongStream.range(0, list.node("message.doctors").size())
                .map(i -> list.number("message.doctors." + i + ".is_department_head"))
                .sum();
    }

    @Test
    void selectsAndDismisses() {
        long doctor = chief();
        for (int i = 0; i < 2; i++) {
            assertThat(select(doctor).at("message"))
                    .isEqualTo(Map.of(
                            "dept_id",
                            (int) minor,
                            "doctor_id",
                            (int) doctor,
                            "is_department_head",
                            true,
                            "max_heads",
                            2));
        }
        select(chief());
        refused(select(chief()), 99, "科室长数量已达上限(2)");
        assertThat(select(doctor).at("code")).isEqualTo(0);
        for (boolean was : List.of(true, false)) {
            assertThat(desk.delete(path + doctor).at("message"))
                    .isEqualTo(Map.of(
                            "dept_id",
                            (int) minor,
                            "doctor_id",
                            (int) doctor,
                            "was_department_head",
                            was,
                            "is_department_head",
                            false));
        }
        assertThat(heads()).isEqualTo(1);
    }

    @Test
    void neverPassesTheLimitHoweverManyAreSelectedAtOnce() {
        desk.put("/admin/config?scope_type=MINOR_DEPT&scope_id=" + minor, "{\"departmentHeadMaxCount\":3}");
        List<Callable<Answer>> calls = IntStream.range(0, 10)
                .mapToLong(i -> chief())
                .<Callable<Answer>>mapToObj(doctor -> () -> select(doctor))
                .toList();
        List<Answer> answers = Desk.atOnce(calls);
        assertThat(answers).filteredOn(Desk::succeeded).hasSize(3);
        answers.stream().filter(answer -> !Desk.succeeded(answer)).forEach(lost -> refused(lost, 99, "科室长数量已达上限(3)"));
        assertThat(heads()).isEqualTo(3);
    }

    @Test
    void neverMakesAHeadOfWhoLeavesAtTheSameTime() {
        for (int round = 0; round < 5; round++) {
            long doctor = chief();
            long other = desk.minor();
            List<Answer> answers = Desk.atOnce(List.of(
                    () -> select(doctor),
                    () -> desk.put("/admin/doctors/" + doctor + "/transfer", "{\"new_dept_id\":" + other + "}")));
            assertThat(answers.getLast().at("code")).isEqualTo(0);
            if (!Desk.succeeded(answers.getFirst())) {
                refused(answers.getFirst(), 99, "医生不属于该科室");
            }
            assertThat(http.get("/doctors/" + doctor).send().number("message.is_department_head"))
                    .isZero();
        }
    }

    @Test
    void refusesWhoCannotBeOne() {
        long other = desk.doctor(desk.minor(), ",\"title\":\"主任医师\"");
        refused(select(other), 99, "医生不属于该科室");
        refused(desk.delete(path + other), 99, "医生不属于该科室");
        refused(select(desk.doctor(minor, ",\"title\":\"主治医师\"")), 99, "仅主任/副主任可设为科室长");
        refused(select(desk.doctor(minor)), 99, "仅主任/副主任可设为科室长");
        refused(select(0), 106, "医生不存在");
        refused(desk.delete(path + "0"), 106, "医生不存在");
        refused(desk.post("/admin/departments/0/heads/select", "{\"doctor_id\":" + other + "}"), 106, "科室不存在");
        refused(desk.delete("/admin/departments/0/heads/" + other), 106, "科室不存在");
        refused(http.post(path + "select", "{").token(stranger).send(), 102, "无权限");
        refused(http.delete(path + "select").token(stranger).send(), 102, "无权限");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"doctor_id\":null}",
                "{\"doctor_id\":true}",
                "{\"doctor_id\":\"x\"}",
                "{\"doctor_id\":1.5}"
            })
    void refusesBadBodies(String json) {
        assertThat(desk.post(path + "select", json).at("code")).isEqualTo(99);
        assertThat(desk.delete(path + "x").at("code")).isEqualTo(99);
    }
}
