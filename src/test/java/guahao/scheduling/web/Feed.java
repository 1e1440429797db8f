package guahao.scheduling.web;

import guahao.kit.Answer;
import guahao.kit.Http;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code all.json} as the hospital's site does, and sends it. */
final class Feed {

    private static final String BOUNDARY = "xxBOUNDARYxx";

    private Feed() {}

    static String all(String... clinics) {
        return "[" + Stream.of(clinics).map(Feed::document).collect(Collectors.joining(",")) + "]";
    }

    static String document(String... clinics) {
        return "{\"code\":\"200\",\"data\":[" + String.join(",", clinics) + "],\"more\":{\"a\":[1,{\"b\":2}]}}";
    }

    static String clinic(String hospital, String clinic, String... entries) {
        return "{\"hosAreaName\":\"" + hospital + "\",\"other\":[{}],\"weekSchedule\":[" + String.join(",", entries)
                + "],\"clinicName\":\"" + clinic + "\"}";
    }

    static String entry(String doctor, LocalDate date, String section, String more) {
        return "{\"doctorName\":\"" + doctor + "\",\"curDayTime\":\"" + date + "\",\"timeSectionName\":\"" + section
                + "\",\"curDate\":\"x\",\"nested\":{\"deep\":[{}]}" + more + "}";
    }

    /** Ten slots for 60 yuan. */
    static String entry(String doctor, LocalDate date, String section) {
        return entry(doctor, date, section, ",\"chargePrice\":60,\"signalSum\":\"10\",\"stopFlag\":\"0\"");
    }

    static Answer upload(Http http, String token, String json) {
        return upload(http, token, json.getBytes(StandardCharsets.UTF_8), "file")
                .send();
    }

    static Http.Call upload(Http http, String token, byte[] json, String field) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"all.json\"\r\nContent-Type: application/json\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(json);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return http.call("POST", "/admin/crawler/schedules/upload")
                .token(token)
                .body("multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    static Answer run(Http http, String token) {
        return http.call("POST", "/admin/crawler/schedules/run?skip_crawl=true")
                .token(token)
                .send();
    }
}
