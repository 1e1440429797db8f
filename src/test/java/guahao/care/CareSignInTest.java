package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.identity.People;
import guahao.identity.account.Account;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Role;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.redis.Redis;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in to the house: by its own names, and by the number of somebody who works in the hospital. */
@ServerTest
class CareSignInTest {

    private static final String WRONG = "用户名或密码错误";
    private static final String NOT_ACTIVE = "账号待审核或已停用";
    private static final String BANNED = "账号已被封禁，原因: 违约，永久封禁";
    private static final String SECRET = "Secret-word-1";

    private final Http http;
    private final House house;
    private final People people;
    private final Redis redis;

    CareSignInTest(Http http, House house, People people, Redis redis) {
        this.http = http;
        this.house = house;
        this.people = people;
        this.redis = redis;
    }

    /** Other tests sign in from here too. */
    @BeforeEach
    void forgetTheAddress() {
        redis.ask(
                commands -> commands.del("limit:care:login:address:127.0.0.1", "limit:care:users:address:127.0.0.1"),
                () -> 0L);
    }

    private Answer login(String name, String password) {
        return house.guest(http)
                .call("users", "login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
    }

    private void assertRefused(Answer answer, String message) {
        assertThat(Client.code(answer)).isEqualTo("E_AUTH");
        assertThat(answer.at("error.msg")).isEqualTo(message);
    }

    private Account doctor(String identifier) {
        return people.account(NewAccount.named("张医生")
                .withIdentifier(identifier)
                .withRole(Role.DOCTOR)
                .asVerified());
    }

    /** A name with capital letters that nobody else has. */
    private static String number() {
        return "D" + House.letters(10).toUpperCase(Locale.ROOT);
    }

    private String manager(String username) {
        return String.valueOf(house.admin(http)
                .ok(
                        "users",
                        "registerAuth",
                        "{\"username\":\"%s\",\"password\":\"%s\",\"role\":\"social_worker\"}"
                                .formatted(username, SECRET))
                .at("data._id"));
    }

    private String code(String username) {
        return house.admin(http)
                .code(
                        "users",
                        "registerAuth",
                        "{\"username\":\"%s\",\"password\":\"%s\",\"role\":\"admin\"}".formatted(username, SECRET));
    }

    @Test
    void aStaffNumberIsOneNameInEitherCase() {
        String number = number();
        Account doctor = doctor(number);
        for (String name : new String[] {number, number.toLowerCase(Locale.ROOT)}) {
            Answer in = login(name, People.PASSWORD);
            assertThat(in.at("data.user.openId")).as(in.toString()).isEqualTo(Long.toString(doctor.id()));
            assertThat(in.at("data.user.role")).isNull();
            assertThat(code(name)).isEqualTo("E_CONFLICT");
        }
    }

    @Test
    void theNumberOfAPatientIsNoNameHere() {
        String number = number();
        people.account(NewAccount.named("学生")
                .withIdentifier(number)
                .withRole(Role.PATIENT)
                .asVerified());
        assertRefused(login(number, People.PASSWORD), WRONG);
        String manager = manager(number);
        assertThat(login(number, SECRET).at("data.user.openId")).isEqualTo(manager);
    }

    @Test
    void whoIsBannedOrNotActiveLearnsItBehindTheRightPasswordAlone() {
        String own = "mgr" + House.letters(10);
        String manager = manager(own);
        String number = number();
        Account doctor = doctor(number);
        for (Object banned : new Object[] {manager, doctor.id()}) {
            house.rows()
                    .insert(
                            "insert into account_ban (account_id, kind, reason, banned_at) values (?, 'LOGIN', '违约', now(3))",
                            banned);
        }
        assertRefused(login(own, SECRET), BANNED);
        assertRefused(login(number, People.PASSWORD), BANNED);
        assertRefused(login(own, "not-" + SECRET), WRONG);
        assertRefused(login(number, "not-" + SECRET), WRONG);
        String other = "mgr" + House.letters(10);
        house.rows().insert("update account set is_active = false where id = ?", manager(other));
        assertRefused(login(other, SECRET), NOT_ACTIVE);
    }

    @Test
    void tooManyWrongPasswordsLockOutWhicheverKindOfNameItIs() {
        String own = "mgr" + House.letters(10);
        manager(own);
        String number = number();
        doctor(number);
        String nobody = "none" + House.letters(10);
        for (String name : new String[] {own, number, nobody}) {
            for (int i = 0; i < 10; i++) {
                assertRefused(login(name, "not-" + SECRET), WRONG);
            }
            forgetTheMinute(name);
            Answer locked = login(name, name.equals(number) ? People.PASSWORD : SECRET);
            assertThat(Client.code(locked)).as(name).isEqualTo("E_RATE_LIMIT");
            assertThat(locked.number("error.details.retryAfter")).isGreaterThan(60);
            assertThat(house.rows()
                            .column(
                                    "select id from audit_log where action = 'auth_login_failed' and detail like ?",
                                    "%\"" + name + "\"%"))
                    .as(name)
                    .hasSize(11);
        }
    }

    /** Else the limit of a minute would answer before the lock-out. */
    private void forgetTheMinute(String name) {
        forgetTheAddress();
        long forgotten =
                redis.ask(commands -> commands.del("limit:care:login:name:" + name.toLowerCase(Locale.ROOT)), () -> 0L);
        assertThat(forgotten).isPositive();
    }

    @Test
    void anApplicationThatIsRepeatedTakesItsNewNameAlong() {
        Client applicant = house.user(http);
        String first = "Vol" + House.letters(10);
        String second = "Vol" + House.letters(10);
        String application =
                "{\"name\":\"王小芳\",\"phone\":\"%s\",\"id_card\":\"%s\",\"applyRole\":\"volunteer\",\"nickname\":\"%s\"%s}";
        String password = ",\"password\":\"" + SECRET + "\"";
        applicant.ok("users", "register", application.formatted(House.phone(), House.idNumber(), first, password));
        applicant.ok("users", "register", application.formatted(House.phone(), House.idNumber(), second, ""));
        assertRefused(login(second, SECRET), NOT_ACTIVE);
        assertRefused(login(first, SECRET), WRONG);
        Client other = house.user(http);
        assertThat(other.code(
                        "users",
                        "register",
                        application.formatted(
                                House.phone(), House.idNumber(), second.toUpperCase(Locale.ROOT), password)))
                .isEqualTo("E_CONFLICT");
        other.ok("users", "register", application.formatted(House.phone(), House.idNumber(), first, password));
    }

    @Test
    void aNameWhoseSmallLettersAreLongerIsAName() {
        Client applicant = house.user(http);
        String nickname = "İ".repeat(20) + House.letters(10);
        applicant.ok(
                "users",
                "register",
                "{\"name\":\"王小芳\",\"phone\":\"%s\",\"id_card\":\"%s\",\"applyRole\":\"volunteer\",\"nickname\":\"%s\",\"password\":\"%s\"}"
                        .formatted(House.phone(), House.idNumber(), nickname, SECRET));
        assertRefused(login(nickname, SECRET), NOT_ACTIVE);
    }
}
