package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@ServerTest
class UsersTest {

    private static final String PASSWORD = "Secret-word-1";

    private final Http http;
    private final House house;

    UsersTest(Http http, House house) {
        this.http = http;
        this.house = house;
    }

    private static String application(String idCard, String phone, String more) {
        return "{\"name\":\"王小芳\",\"phone\":\"%s\",\"id_card\":\"%s\",\"applyRole\":\"volunteer\"%s}"
                .formatted(phone, idCard, more);
    }

    private static String review(Client applicant, String decision) {
        return "{\"openId\":\"%s\",\"decision\":\"%s\"}".formatted(applicant.id(), decision);
    }

    private static String login(String name, String password) {
        return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
    }

    @Test
    void whoAppliesIsNothingUntilApprovedAndNothingAgainOnceRejected() {
        Client worker = house.socialWorker(http);
        Client applicant = house.user(http);
        String idCard = House.idNumber();
        String phone = House.phone();
        assertThat(applicant.ok("users", "getProfile", "{}").at("data.role")).isNull();

        applicant.ok("users", "register", application(idCard, phone, ""));

        assertThat(applicant.ok("users", "me.get", "{}").at("data.status")).isEqualTo("pending");
        assertThat(applicant.code("patients", "list", "{}")).isEqualTo("E_PERM");
        Answer list = worker.ok("users", "listRegistrations", "{\"pageSize\":100}");
        assertThat(list.text()).contains(applicant.id()).doesNotContain(idCard, phone);
        Answer approved = worker.ok("users", "reviewRegistration", review(applicant, "approve"));
        assertThat(approved.at("data.role")).isEqualTo("volunteer");
        assertThat(worker.code("users", "reviewRegistration", review(applicant, "approve")))
                .isEqualTo("E_CONFLICT");
        applicant.ok("patients", "list", "{}");
        assertThat(applicant.code("users", "register", application(idCard, phone, "")))
                .isEqualTo("E_CONFLICT");
        worker.ok("users", "reviewRegistration", review(applicant, "reject"));
        assertThat(applicant.code("patients", "list", "{}")).isEqualTo("E_PERM");
        assertThat(worker.code("users", "reviewRegistration", review(house.user(http), "approve")))
                .isEqualTo("E_NOT_FOUND");
    }

    @Test
    void aParentIsTiedToTheChildWhoseNumberHeGave() {
        Client worker = house.socialWorker(http);
        String number = House.idNumber();
        String child = house.patient(worker, House.name(), number);
        Client parent = house.user(http);
        String relative = "\"relative\":{\"patientName\":\"小明\",\"relation\":\"mother\",\"patientIdCard\":\"%s\"}"
                .formatted(number);
        String payload = "{\"name\":\"妈妈\",\"phone\":\"%s\",\"id_card\":\"%s\",\"applyRole\":\"parent\"%s}";
        assertThat(parent.code("users", "register", payload.formatted(House.phone(), House.idNumber(), "")))
                .isEqualTo("E_VALIDATE");
        parent.ok("users", "register", payload.formatted(House.phone(), House.idNumber(), "," + relative));
        worker.ok("users", "reviewRegistration", review(parent, "approve"));
        assertThat(house.rows().column("select relative_patient_id from care_user where account_id = ?", parent.id()))
                .containsExactly(child);
    }

    @Test
    void anApprovedUserSignsInWithHisNicknameInAnyCase() {
        Client worker = house.socialWorker(http);
        Client applicant = house.user(http);
        String nickname = "Vol" + House.letters(10);
        String more = ",\"password\":\"%s\",\"nickname\":\"%s\"".formatted(PASSWORD, nickname);
        applicant.ok("users", "register", application(House.idNumber(), House.phone(), more));
        Answer early = house.guest(http).call("users", "login", login(nickname, PASSWORD));
        assertThat(Client.code(early)).isEqualTo("E_AUTH");
        assertThat(early.at("error.msg")).isEqualTo("账号待审核或已停用");
        Answer wrong = house.guest(http).call("users", "login", login(nickname, "not-" + PASSWORD));
        assertThat(wrong.at("error.msg")).isEqualTo("用户名或密码错误");
        worker.ok("users", "reviewRegistration", review(applicant, "approve"));

        Answer in = house.guest(http).ok("users", "login", login(nickname.toUpperCase(Locale.ROOT), PASSWORD));

        assertThat(in.at("data.user.openId")).isEqualTo(applicant.id());
        assertThat(in.at("data.user.role")).isEqualTo("volunteer");
        Client again = new Client(
                http, new People.Person(Long.parseLong(applicant.id()), String.valueOf(in.at("data.token"))));
        again.ok("users", "getProfile", "{}");
        assertThat(again.ok("users", "logout", "{}").at("data.success")).isEqualTo(true);
        assertThat(again.code("users", "getProfile", "{}")).isEqualTo("E_AUTH");
        Client other = house.user(http);
        assertThat(other.code("users", "register", application(House.idNumber(), House.phone(), more)))
                .isEqualTo("E_CONFLICT");
    }

    @Test
    void aFailedSignInLeavesNoPhoneInTheAuditRows() {
        String phone = House.phone();
        Answer answer = house.guest(http).call("users", "login", login(phone, PASSWORD));
        assertThat(Client.code(answer)).isEqualTo("E_AUTH");
        assertThat(answer.at("error.msg")).isEqualTo("用户名或密码错误");
        Answer audits = house.admin(http)
                .ok("audits", "list", "{\"pageSize\":100,\"filter\":{\"action\":\"auth_login_failed\"}}");
        assertThat(audits.number("data.meta.total")).isPositive();
        assertThat(audits.text()).doesNotContain(phone);
    }

    @Test
    void ofTenAccountsOfOneNameOneIsMade() {
        Client admin = house.admin(http);
        String name = "mgr_" + House.letters(8);
        String payload =
                "{\"username\":\"%s\",\"password\":\"%s\",\"role\":\"social_worker\"}".formatted(name, PASSWORD);
        List<Boolean> made = AtOnce.run(10, i -> Client.isOk(admin.call("users", "registerAuth", payload)));
        assertThat(made).containsOnlyOnce(true);
        Answer in = house.guest(http).ok("users", "login", login(name, PASSWORD));
        assertThat(in.at("data.user.role")).isEqualTo("social_worker");
        assertThat(admin.code("users", "registerAuth", payload.replace(name, name.toUpperCase(Locale.ROOT))))
                .isEqualTo("E_CONFLICT");
        assertThat(admin.code("users", "registerAuth", payload.replace("social_worker", "parent")))
                .isEqualTo("E_VALIDATE");
        assertThat(house.socialWorker(http).code("users", "registerAuth", payload))
                .isEqualTo("E_PERM");
    }

    @Test
    void rolesAreGivenByAdministratorsButNotToThoseOfThePlatform() {
        Client admin = house.admin(http);
        Client user = house.user(http);
        admin.ok("users", "setRole", "{\"openId\":\"%s\",\"role\":\"social_worker\"}".formatted(user.id()));
        user.ok("tenancies", "list", "{}");
        admin.ok("users", "setRole", "{\"openId\":%s,\"role\":\"parent\"}".formatted(user.id()));
        assertThat(user.code("tenancies", "list", "{}")).isEqualTo("E_PERM");
        assertThat(admin.code("users", "setRole", "{\"role\":\"parent\"}")).isEqualTo("E_CONFLICT");
        assertThat(admin.code("users", "setRole", "{\"openId\":\"0\",\"role\":\"parent\"}"))
                .isEqualTo("E_NOT_FOUND");
    }

    @Test
    void aProfileIsAnameAndAPicture() {
        Client user = house.user(http);
        Answer answer = user.ok("users", "setProfile", "{\"name\":\" 小<b>王 \",\"role\":\"admin\"}");
        assertThat(answer.at("data.name")).isEqualTo("小<b>王");
        assertThat(user.ok("users", "profile.update", "{\"avatar\":\"a.png\"}").at("data.avatar"))
                .isEqualTo("a.png");
        assertThat(user.ok("users", "getProfile", "{}").at("data.roles")).isEqualTo(List.of());
    }

    @Test
    void starsTurnOverOrStayAsTold() {
        Client parent = house.parent(http);
        String patient = house.patient(http);
        String star = "{\"patientId\":\"%s\"}".formatted(patient);
        assertThat(parent.ok("users", "toggleStar", star).at("data.stars")).isEqualTo(List.of(patient));
        assertThat(parent.ok("users", "toggleStar", star.replace("}", ",\"value\":true}"))
                        .at("data.stars"))
                .isEqualTo(List.of(patient));
        assertThat(parent.ok("users", "toggleStar", star).at("data.stars")).isEqualTo(List.of());
        assertThat(parent.ok("users", "getStars", "{}").at("data.stars")).isEqualTo(List.of());
        assertThat(parent.code("users", "toggleStar", "{\"patientId\":\"0\"}")).isEqualTo("E_NOT_FOUND");
    }
}
