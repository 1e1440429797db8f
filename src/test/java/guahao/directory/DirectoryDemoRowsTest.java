package guahao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.wire.graphql.GraphClient;
import org.junit.jupiter.api.Test;

@ServerTest
class DirectoryDemoRowsTest {

    @Test
    void fillTheHospitalsWithDepartments(Http http, Directory directory, DirectoryDemoRows rows) {
        if (directory.hospitals().stream().noneMatch(hospital -> hospital.name().equals("主院区"))) {
            rows.load();
        }
        Hospital main = directory.hospitals().stream()
                .filter(hospital -> hospital.name().equals("主院区"))
                .findFirst()
                .orElseThrow();
        assertThat(new GraphClient(http)
                        .ask("{ hospital(id: " + main.id() + ") { departments { name } } }")
                        .text())
                .contains("呼吸内科")
                .contains("心理科");
    }
}
