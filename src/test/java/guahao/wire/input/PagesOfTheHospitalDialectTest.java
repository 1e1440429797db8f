package guahao.wire.input;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class PagesOfTheHospitalDialectTest {

    @ParameterizedTest
    @CsvSource({
        "page_size=10000, 10000",
        "page_size=10001, 10000",
        "pageSize=99999999999, 10000",
        "page_size=9223372036854775807, 10000",
        "page_size=&pageSize=, 50",
    })
    void areOnlySoLarge(String query, long size, Http http) {
        assertThat(http.get("/patient/clinics?" + query).send().number("message.page_size"))
                .isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "2147483648", "9223372036854775807"})
    void areEmptyBeyondTheLast(String page, Http http) {
        for (String path : List.of("/patient/clinics", "/patient/minor-departments", "/patient/doctors")) {
            Answer answer = http.get(path + "?page_size=10000&page=" + page).send();
            String rows = path.contains("minor") ? "departments" : path.substring("/patient/".length());
            assertThat(answer.at("message." + rows)).as(answer.toString()).isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page_size=0", "pageSize=-1", "page=9223372036854775808", "page=1.0", "page=x"})
    void areAskedForByWholeNumbers(String query, Http http) {
        assertThat(http.get("/patient/clinics?" + query).send().at("code")).isEqualTo(99);
    }
}
