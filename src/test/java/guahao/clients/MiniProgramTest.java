package guahao.clients;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.identity.Newcomers;
import guahao.identity.Newcomers.Newcomer;
import guahao.identity.People;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mini program's client, under Node with a stand-in for what WeChat brings. */
@ServerTest
class MiniProgramTest {

    private static final Path CHECKS = Path.of("src/test/clients/miniprogram").toAbsolutePath();
    private static final Pattern OPERATION = Pattern.compile("^ {2}\\| '(\\w+)'$", Pattern.MULTILINE);
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC";

    private final Http http;
    private final BookingKit kit;
    private final Newcomers newcomers;

    @TempDir
    Path folder;

    MiniProgramTest(Http http, BookingKit kit, Newcomers newcomers) {
        this.http = http;
        this.kit = kit;
        this.newcomers = newcomers;
    }

    @BeforeAll
    static void needsNode() {
        Program.needs("node");
    }

    @Test
    void whatANetworkMayDoIsMet() throws IOException {
        node("scripted.test.js");
    }

    @Test
    void theServerIsUnderstood() throws IOException {
        node("live.test.js");
    }

    @Test
    void theExamplesOfThePageRun() throws IOException {
        node("page.js", Path.of("docs/clients/mini-program.md").toAbsolutePath().toString());
    }

    @Test
    void theTypesNameEveryOperation() throws IOException {
        String types = Files.readString(Path.of("src/clients/miniprogram/guahao.d.ts"));
        List<String> named = OPERATION
                .matcher(types)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        try (Stream<Path> operations = Files.list(Path.of("schema/operations"))) {
            assertThat(named)
                    .containsExactlyElementsOf(operations
                            .map(file -> file.getFileName().toString().replace(".graphql", ""))
                            .sorted()
                            .toList());
        }
    }

    private void node(String check, String... arguments) throws IOException {
        Path picture =
                Files.write(folder.resolve("proof.png"), Base64.getDecoder().decode(PIXEL));
        var environment =
                Map.of("GUAHAO_ORIGIN", "http://127.0.0.1:" + http.port(), "GUAHAO_SCENE", scene(picture.toString()));
        var command = Stream.concat(Stream.of("node", CHECKS.resolve(check).toString()), Stream.of(arguments));
        new Program(folder, environment).run(command.toArray(String[]::new)).ends(0);
    }

    /** A doctor without a photo, a schedule of his, and somebody who may book it. */
    private String scene(String picture) {
        Ward ward = kit.ward();
        Newcomer newcomer = newcomers.patient("小程序用户");
        return """
                {"doctorId":"%d","scheduleId":%d,"phone":"%s","password":"%s","filePath":"%s"}""".formatted(ward.doctor(), kit.schedule(ward, 3, 20), newcomer.phone(), People.PASSWORD, picture);
    }
}
