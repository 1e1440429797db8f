package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.scheduling.Wards;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The house with users of each role and files of its own for every test. */
@Singleton
public final class House {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final People people;
    private final Wards rows;

    House(People people, Wards rows) {
        this.people = people;
        this.rows = rows;
    }

    /** Somebody who calls functions over HTTP. */
    public record Client(Http http, @Nullable Person person) {

        public String id() {
            return person == null ? "" : Long.toString(person.id());
        }

        public Answer call(String function, String action, String payload) {
            return send(function, "{\"action\":\"%s\",\"payload\":%s}".formatted(action, payload));
        }

        public Answer once(String function, String action, String clientToken, String payload) {
            return send(
                    function,
                    "{\"action\":\"%s\",\"clientToken\":\"%s\",\"payload\":%s}"
                            .formatted(action, clientToken, payload));
        }

        public Answer send(String function, String body) {
            return http.post("/v1/functions/" + function, body)
                    .token(person == null ? null : person.token())
                    .send();
        }

        /** The answer, which has to be a success. */
        public Answer ok(String function, String action, String payload) {
            Answer answer = call(function, action, payload);
            assertThat(answer.at("ok")).as(answer.toString()).isEqualTo(true);
            return answer;
        }

        /** The id of what was made. */
        public String made(String function, String action, String payload) {
            return String.valueOf(ok(function, action, payload).at("data._id"));
        }

        public static boolean isOk(Answer answer) {
            return Boolean.TRUE.equals(answer.at("ok"));
        }

        /** The code of the refusal. */
        public String code(String function, String action, String payload) {
            return code(call(function, action, payload));
        }

        public static String code(Answer answer) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("ok")).as(answer.toString()).isEqualTo(false);
            assertThat(answer.has("data")).isFalse();
            assertThat(String.valueOf(answer.at("error.msg"))).isNotBlank();
            return String.valueOf(answer.at("error.code"));
        }
    }

    public Client guest(Http http) {
        return new Client(http, null);
    }

    public Client user(Http http) {
        return new Client(http, people.user());
    }

    /** An administrator of the platform. */
    public Client admin(Http http) {
        return new Client(http, people.admin());
    }

    public Client socialWorker(Http http) {
        return with("social_worker", http);
    }

    public Client volunteer(Http http) {
        return with("volunteer", http);
    }

    public Client parent(Http http) {
        return with("parent", http);
    }

    public Client with(String role, Http http) {
        Person person = people.user();
        rows.insert(
                "insert into care_user (account_id, role, status, name, created_at, updated_at)"
                        + " values (?, ?, 'active', '护理用户', now(3), now(3))",
                person.id(),
                role);
        return new Client(http, person);
    }

    /** A file with nothing but a name and a number. */
    public String patient(Http http) {
        return patient(socialWorker(http), name(), idNumber());
    }

    public String patient(Client manager, String name, String idNumber) {
        return manager.made(
                "patients", "create", "{\"patient\":{\"name\":\"%s\",\"id_card\":\"%s\"}}".formatted(name, idNumber));
    }

    public Wards rows() {
        return rows;
    }

    /** A name that no other child has. */
    public static String name() {
        return "小" + letters(12);
    }

    public static String letters(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A valid number of nobody else. */
    public static String idNumber() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return idNumber("%06d%04d%02d%02d%03d"
                .formatted(
                        random.nextInt(110_000, 660_000),
                        random.nextInt(2005, 2024),
                        random.nextInt(1, 13),
                        random.nextInt(1, 28),
                        random.nextInt(1000)));
    }

    /** The seventeen digits with the one that checks them. */
    public static String idNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    public static String phone() {
        return People.phone();
    }
}
