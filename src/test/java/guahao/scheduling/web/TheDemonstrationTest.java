package guahao.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.OtherServers;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import guahao.scheduling.Wards;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a visitor finds on a server that has just loaded its demonstration data, on a database of its own. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheDemonstrationTest {

    private static final String DATABASE = "demonstration";

    private final RunningServer server;
    private final Http http;
    private final Wards wards;

    TheDemonstrationTest(RunningServer shared) {
        server = OtherServers.onDatabase(shared, DATABASE, Map.of("GUAHAO_SANDBOX", "true", "GUAHAO_DEMO", "true"));
        http = new Http(server.port());
        wards = server.context().getBean(Wards.class);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String one(String sql) {
        return wards.column(sql).getFirst();
    }

    private Answer signIn(String identifier) {
        return http.post("/auth/staff/login", "{\"identifier\":\"" + identifier + "\",\"password\":\"Doctor@12345\"}")
                .send();
    }

    @Test
    void hospitalsShowADrawnMap() throws IOException {
        Answer answer = http.get("/patient/hospitals").send();
        for (int i = 0; i < 3; i++) {
            assertThat(answer.at("message.areas." + i + ".image_type")).isEqualTo("image/png");
            String data = String.valueOf(answer.at("message.areas." + i + ".image_data"));
            byte[] png = Base64.getDecoder().decode(data);
            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(320);
            String address = String.valueOf(http.get("/api/hospitals/" + answer.at("message.areas." + i + ".area_id"))
                    .send()
                    .at("data.image_url"));
            Answer picture = http.get(address).send();
            assertThat(picture.header("Content-Type")).isEqualTo("image/png");
            assertThat(picture.bytes()).isEqualTo(png);
        }
    }

    @Test
    void departmentsHaveClinicsAndDoctors() {
        assertThat(one("select count(*) from major_department")).isEqualTo("12");
        assertThat(one("select count(*) from minor_department")).isEqualTo("60");
        assertThat(one("select count(*) from clinic")).isEqualTo("150");
        assertThat(one("select count(distinct name) from doctor where specialty <> '' and introduction <> ''"))
                .isEqualTo("600");
        assertThat(one("select count(*) from (select department_id from doctor group by department_id"
                        + " having count(*) = 10 and sum(head and title like '%主任%') = 1) as department"))
                .isEqualTo("60");
        assertThat(http.get("/patient/doctors?name=%E5%BC%A0%E5%BB%BA%E5%8D%8E")
                        .send()
                        .at("message.total"))
                .isEqualTo(1);
    }

    @Test
    void everyHeadCanSignInAndSoCanTheDoctor() {
        for (String name : List.of("doctor", "D002", "D060")) {
            assertThat(signIn(name).at("code")).as(name).isEqualTo(0);
        }
        assertThat(wards.column("select d.name from doctor d join account a on a.id = d.account_id"
                        + " where a.identifier in ('doctor', 'head') and a.name = d.name order by d.id"))
                .containsExactly("李慧敏", "张建华");
        assertThat(one("select count(*) from doctor where head and account_id is not null"))
                .isEqualTo("60");
    }

    @Test
    void doctorsWorkForTwoWeeks() {
        assertThat(one("select count(distinct date) from schedule")).isEqualTo("14");
        assertThat(one("select datediff(max(date), min(date)) from schedule")).isEqualTo("13");
        assertThat(Integer.parseInt(one("select count(*) from schedule"))).isBetween(6000, 7000);
        assertThat(one("select min(working) from (select count(distinct doctor_id) as working from schedule"
                        + " where weekday(date) < 5 group by date) as day"))
                .isEqualTo("600");
        for (String column : List.of("section", "slot_type")) {
            assertThat(one("select count(distinct " + column + ") from schedule"))
                    .as(column)
                    .isEqualTo("3");
        }
        assertThat(one("select count(*) from schedule s join doctor d on d.id = s.doctor_id"
                        + " join clinic c on c.id = s.clinic_id where c.department_id <> d.department_id"
                        + " or s.price <= 0 or s.remaining_slots <> s.total_slots or s.total_slots = 0"
                        + " or (s.slot_type = 2) <> (c.kind = 2)"))
                .isEqualTo("0");
    }
}
