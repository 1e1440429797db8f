package guahao.audit.command;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.kit.StubHttp;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command of an operator, against the server of the tests and against one that has something to hide. */
@ServerTest
class AuditIsCheckedByCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private final People people;

    AuditIsCheckedByCommandTest(Http http, People people) {
        this.people = people;
        environment.put("GUAHAO_SERVER", "http://127.0.0.1:" + http.port());
    }

    private int command(String... args) {
        out.reset();
        errors.reset();
        return new CheckAudit(environment, printer(out), printer(errors)).run(args);
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysThatTheTrailIsWhole() {
        environment.put("GUAHAO_TOKEN", people.admin().token());
        assertThat(command()).as(said()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("rows \\d+\nhash [0-9a-f]{64}\nunsealed \\d+\n");
    }

    @Test
    void asksForAnAdministrator() {
        assertThat(command()).isEqualTo(2);
        assertThat(said()).contains("GUAHAO_TOKEN").hasLineCount(1);
        environment.put("GUAHAO_TOKEN", people.user().token());
        assertThat(command()).isEqualTo(1);
        assertThat(said()).isEqualTo("guahao: 没有权限\n");
        assertThat(command("--fast")).isEqualTo(2);
        assertThat(command("--server", "ftp://x")).isEqualTo(2);
    }

    @Test
    void namesTheFirstBadRow() {
        environment.put("GUAHAO_TOKEN", "any");
        try (var server = new StubHttp()) {
            environment.put("GUAHAO_SERVER", server.uri("").toString());
            server.says(200, """
                    {"code":200,"message":"","data":{"intact":false,"rows":null,"hash":null,"damage":"changed","seq":7,
                    "row_id":9,"unsealed":0,"unsealed_seconds":null}}""");
            assertThat(command()).isEqualTo(1);
            assertThat(said()).isEqualTo("guahao: the audit trail is broken: changed at place 7, row 9\n");

            server.says(200, """
                    {"code":200,"message":"","data":{"intact":true,"rows":3,"hash":"abc","damage":null,"seq":null,
                    "row_id":null,"unsealed":2,"unsealed_seconds":301}}""");
            assertThat(command()).isEqualTo(1);
            assertThat(said()).isEqualTo("guahao: rows wait for their sealing for 301 seconds\n");

            server.says(200, "{\"code\":200,\"message\":\"\",\"data\":{}}");
            assertThat(command()).isEqualTo(1);
            assertThat(said()).contains("not as a Guahao server does");
        }
    }
}
