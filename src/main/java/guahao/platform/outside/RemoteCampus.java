package guahao.platform.outside;

import guahao.platform.failure.Failure;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The university's gateway: takes {@code {"identifier","password"}} and answers 200 with
 * {@code {"type":"student|teacher|staff"}}, 401 for a wrong password and 404 for nobody.
 */
@Singleton
@Requires(beans = CampusSettings.class)
final class RemoteCampus implements Campus {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteCampus.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Serdeable
    record Asked(String identifier, String password) {
        /** Never shows them, wherever they are printed. */
        @Override
        public String toString() {
            return "Asked[]";
        }
    }

    @Serdeable
    record Known(@Nullable String type) {}

    private final CampusSettings settings;
    private final OutsideHttp http;
    private final JsonMapper json;

    RemoteCampus(CampusSettings settings, OutsideHttp http, JsonMapper json) {
        this.settings = settings;
        this.http = http;
        this.json = json;
    }

    @Override
    public Answer signIn(String identifier, String password) {
        try {
            HttpResponse<String> answer = http.send(request(new Asked(identifier, password)), LIMIT);
            return switch (answer.statusCode()) {
                case 200 -> answer(json.readValue(answer.body(), Known.class));
                case 401 -> new Answer.WrongPassword();
                case 404 -> new Answer.NoMember();
                default -> throw new IOException("HTTP " + answer.statusCode());
            };
        } catch (IOException e) {
            LOG.warn("The campus gateway cannot be asked: {}", e.getClass().getSimpleName());
            throw new Failure.Unavailable("campus.unavailable", "校园身份验证服务暂不可用", e);
        }
    }

    private HttpRequest request(Asked asked) throws IOException {
        return HttpRequest.newBuilder(settings.address())
                .header("Authorization", "Bearer " + settings.key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(asked)))
                .build();
    }

    private static Answer answer(@Nullable Known known) throws IOException {
        String type = known == null ? "" : String.valueOf(known.type());
        return switch (type) {
            case "student" -> new Answer.Member(Standing.STUDENT);
            case "teacher" -> new Answer.Member(Standing.TEACHER);
            case "staff" -> new Answer.Member(Standing.STAFF);
            case "external" -> new Answer.NoMember();
            default -> throw new IOException("no known type");
        };
    }
}
