package guahao.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServerTest
class HospitalsHaveImagesTest {

    private static final int MOST = 5 * 1024 * 1024;

    private final Http http;
    private final Desk desk;
    private final String stranger;
    private final long hospital;

    HospitalsHaveImagesTest(Http http, People people, Wards wards) {
        this.http = http;
        this.desk = new Desk(http, people);
        this.stranger = people.user().token();
        this.hospital = wards.hospital(Wards.name("院区"));
    }

    private String path() {
        return "/api/hospitals/" + hospital + "/image";
    }

    private Answer put(byte[] content) {
        return Pictures.put(http, path(), desk.token(), content);
    }

    private Answer area() {
        return http.get("/patient/hospitals?area_id=" + hospital).send();
    }

    private static byte[] picture(String format) {
        return format.equals("webp") ? Pictures.webp(20, 10) : Pictures.small(format);
    }

    @ParameterizedTest
    @CsvSource({"png, png", "jpg, jpeg", "gif, gif", "webp, webp"})
    void showEverywhereWhatWasPut(String format, String type) {
        byte[] picture = picture(format);
        Answer put = put(picture);
        String url = String.valueOf(put.at("data.image_url"));
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.at("message")).isEqualTo("更新成功");
        assertThat(put.number("data.id")).isEqualTo(hospital);

        assertThat(area().at("message.areas.0.image_type")).isEqualTo("image/" + type);
        assertThat(area().at("message.areas.0.image_data"))
                .isEqualTo(Base64.getEncoder().encodeToString(picture));
        assertThat(http.get("/api/hospitals/" + hospital).send().at("data.image_url"))
                .isEqualTo(url);
        assertThat(http.post("/graphql", "{\"query\":\"{ hospital(id: \\\"" + hospital + "\\\") { imageUrl } }\"}")
                        .send()
                        .at("data.hospital.imageUrl"))
                .isEqualTo(url);
        Answer file = http.get(url).send();
        assertThat(file.header("Content-Type")).isEqualTo("image/" + type);
        assertThat(file.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(file.bytes()).isEqualTo(picture);
    }

    @Test
    void goWithTheirFileWhenReplacedOrCleared() {
        assertThat(area().at("message.areas.0.image_type")).isNull();
        assertThat(area().at("message.areas.0.image_data")).isNull();
        String first = String.valueOf(put(Pictures.small("png")).at("data.image_url"));
        String second = String.valueOf(put(Pictures.small("gif")).at("data.image_url"));
        assertThat(http.get(first).send().status()).isEqualTo(404);
        for (int i = 0; i < 2; i++) {
            Answer deleted = desk.delete(path());
            assertThat(deleted.status()).isEqualTo(200);
            assertThat(deleted.at("data")).isNull();
        }
        assertThat(http.get(second).send().status()).isEqualTo(404);
        assertThat(area().at("message.areas.0.image_data")).isNull();
        assertThat(http.get("/api/hospitals/" + hospital).send().at("data.image_url"))
                .isNull();
    }

    @Test
    void areNothingElse() {
        byte[] torn = Arrays.copyOf(Pictures.webp(20, 10), 31);
        for (byte[] content : List.of(
                "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8),
                Pictures.small("bmp"),
                Pictures.claiming(10_000, 10_000),
                Pictures.webp(16_000, 16_000),
                torn)) {
            assertThat(put(content).status()).isEqualTo(415);
        }
        byte[] png = Pictures.small("png");
        assertThat(put(Arrays.copyOf(png, MOST + 1)).status()).isEqualTo(413);
        assertThat(put(Arrays.copyOf(png, MOST)).status()).isEqualTo(200);
        assertThat(desk.put(path()).status()).isEqualTo(400);
    }

    @Test
    void areAdministratorsToPut() {
        byte[] png = Pictures.small("png");
        assertThat(http.call("PUT", path()).send().status()).isEqualTo(401);
        assertThat(Pictures.put(http, path(), stranger, png).status()).isEqualTo(403);
        assertThat(http.delete(path()).token(stranger).send().status()).isEqualTo(403);
        assertThat(Pictures.put(http, "/api/hospitals/0/image", desk.token(), png)
                        .status())
                .isEqualTo(404);
        assertThat(desk.delete("/api/hospitals/0/image").status()).isEqualTo(404);
        assertThat(http.post(path(), "{}").token(desk.token()).send().status()).isEqualTo(405);
    }

    @Test
    void doNotLetTimesShowFractions() {
        assertThat(String.valueOf(area().at("message.areas.0.create_time")))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    }
}
