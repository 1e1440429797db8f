package guahao.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.scheduling.Wards;
import guahao.scheduling.Wards.Ward;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the tests of schedules say and ask over HTTP. */
@Singleton
final class ScheduleKit {

    final String admin;
    final String stranger;
    final Wards wards;
    final LocalDate today;

    ScheduleKit(People people, Wards wards, Clock clock) {
        admin = people.admin().token();
        stranger = people.user().token();
        this.wards = wards;
        today = LocalDate.now(clock);
    }

    static String json(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + value(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : "\"" + value + "\"";
    }

    Map<String, Object> fields(Ward ward, LocalDate date, String section) {
        return new java.util.LinkedHashMap<>(Map.of(
                "doctor_id",
                ward.doctor(),
                "clinic_id",
                ward.clinic(),
                "schedule_date",
                date,
                "time_section",
                section,
                "slot_type",
                "普通",
                "status",
                "正常",
                "price",
                66,
                "total_slots",
                20));
    }

    Answer create(Http http, Map<String, Object> fields) {
        return http.post("/admin/schedules", json(fields)).token(admin).send();
    }

    long created(Http http, Ward ward, LocalDate date, String section) {
        return created(http, fields(ward, date, section));
    }

    long created(Http http, Map<String, Object> fields) {
        Answer answer = create(http, fields);
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(0);
        return answer.number("message.schedule_id");
    }

    Answer change(Http http, long id, String json) {
        return http.put("/admin/schedules/" + id, json).token(admin).send();
    }

    /** The schedule as the doctor's list shows it. */
    @SuppressWarnings("unchecked")
    Map<String, Object> shown(Http http, Ward ward, long id) {
        Answer answer = http.get("/patient/doctors/" + ward.doctor() + "/schedules" + range(-366 / 2, 180))
                .send();
        var all = (List<Map<String, Object>>) java.util.Objects.requireNonNull(answer.at("message.schedules"));
        return all.stream()
                .filter(item -> id == ((Number) java.util.Objects.requireNonNull(item.get("schedule_id"))).longValue())
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer));
    }

    String range(int from, int to) {
        return String.format(Locale.ROOT, "?start_date=%s&end_date=%s", today.plusDays(from), today.plusDays(to));
    }
}
