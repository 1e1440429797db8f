package guahao.identity.user;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.Newcomers;
import guahao.identity.Newcomers.Newcomer;
import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.identity.account.Account;
import guahao.identity.account.NewAccount;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import org.junit.jupiter.api.Test;

@ServerTest
class UsersAreAdministeredTest {

    private final Http http;
    private final People people;
    private final String name = People.name();
    private final Account account;
    private final Person person;
    private final Person admin;

    UsersAreAdministeredTest(Http http, People people) {
        this.http = http;
        this.people = people;
        this.account = people.account(NewAccount.named("张三").withUsername(name).asVerified());
        this.person = people.signedIn(account);
        this.admin = people.admin();
    }

    private Answer get(String path, Person asker) {
        return http.get(path).token(asker.token()).send();
    }

    private Answer change(Person asker, String json) {
        return http.put("/auth/users/" + person.id() + "/updateProfile", json)
                .token(asker.token())
                .send();
    }

    private Answer delete(long id, Person asker) {
        return http.delete("/auth/users/" + id).token(asker.token()).send();
    }

    @Test
    void theirOwnersAndAdministratorsSeeThem() {
        String expected =
                "{\"code\":0,\"message\":{\"username\":\"%s\",\"email\":\"\",\"phonenumber\":\"\",\"userid\":%d,\"is_admin\":false}}"
                        .formatted(name, person.id());
        assertThat(get("/auth/users/" + person.id(), person).text()).isEqualTo(expected);
        assertThat(get("/auth/users/" + person.id(), admin).text()).isEqualTo(expected);
        refused(get("/auth/users/" + person.id(), people.user()), 102);
        refused(get("/auth/users/9223372036854775807", admin), 103, "用户不存在");
        refused(get("/auth/users/0", admin), 103, "用户不存在");
        refused(get("/auth/users/abc", admin), 99);
        assertThat(http.get("/auth/users/1").send().status()).isEqualTo(401);
    }

    @Test
    void administratorsListThem() {
        assertThat(get("/auth/users", admin).text()).contains("\"userid\":" + person.id() + ",");
        assertThat(get("/auth/users?page=1&page_size=1", admin).node("message").size())
                .isEqualTo(1);
        assertThat(get("/auth/users?page=100000&page_size=100", admin).text()).isEqualTo("{\"code\":0,\"message\":[]}");
        refused(get("/auth/users?page=0", admin), 99);
        refused(get("/auth/users", person), 102);
        done(delete(person.id(), admin));
        assertThat(get("/auth/users", admin).text()).doesNotContain("\"userid\":" + person.id() + ",");
    }

    @Test
    void theyChangeWhatTheyAreReachedBy() {
        String phone = People.phone();
        Answer changed = done(change(
                person,
                "{\"username\":\"x%s\",\"email\":\"%s@Example.com\",\"phonenumber\":\"+86 %s\"}"
                        .formatted(name, name, phone)));
        assertThat(changed.at("message.user.username")).isEqualTo("x" + name);
        assertThat(changed.at("message.user.email")).isEqualTo(name + "@example.com");
        assertThat(changed.at("message.user.phonenumber")).isEqualTo(phone);
        Answer same = done(change(admin, "{\"username\":\"\",\"email\":\"\",\"phonenumber\":null}"));
        assertThat(same.at("message.user.phonenumber")).isEqualTo(phone);
        done(change(person, ""));
    }

    @Test
    void nobodyGetsWhatIsAnothers() {
        Account other = people.account(NewAccount.named("先来")
                .withUsername(People.name())
                .withPhone(People.phone())
                .withEmail(People.name() + "@example.com"));
        refused(change(person, "{\"phonenumber\":\"" + other.phone() + "\"}"), 104, "该手机号已被占用");
        refused(change(person, "{\"email\":\"" + other.email() + "\"}"), 104, "该邮箱已被占用");
        refused(change(person, "{\"username\":\"" + other.username() + "\"}"), 104, "该用户名已被占用");
        refused(change(people.user(), "{}"), 102);
        refused(change(person, "{\"phonenumber\":\"123\"}"), 99);
        refused(change(person, "{\"email\":\"x\"}"), 99);
        refused(change(person, "{\"username\":\"" + "x".repeat(51) + "\"}"), 99);
        refused(change(person, "{\"username\":5}"), 99);
    }

    @Test
    void whoIsDeletedIsOutAtOnce() {
        assertThat(done(delete(person.id(), admin)).at("message.detail")).isEqualTo("成功删除用户" + name);
        assertThat(get("/auth/me", person).status()).isEqualTo(401);
        refused(
                http.post("/auth/login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, People.PASSWORD))
                        .send(),
                101,
                "用户不存在或密码错误");
        refused(delete(person.id(), admin), 103, "用户不存在");
    }

    @Test
    void otherFeaturesHearOfIt(Deletions deletions) {
        done(delete(person.id(), admin));
        assertThat(deletions.of(person.id())).isEqualTo(admin.id());
    }

    @Test
    void itIsUndoneWhenAnotherFeatureCannotFollow(Deletions deletions) {
        deletions.refuse(person.id());
        refused(delete(person.id(), admin), 97);
        done(get("/auth/me", person));
    }

    @Test
    void administratorsDeleteNeitherEachOtherNorThemselves() {
        refused(delete(admin.id(), admin), 102);
        refused(delete(people.admin().id(), admin), 102);
        refused(delete(admin.id(), person), 102);
        refused(delete(Long.MAX_VALUE, admin), 103, "用户不存在");
    }

    @Test
    void whoWasDeletedMayComeBackUnderTheSameNumber(Newcomers newcomers) {
        Newcomer first = newcomers.patient("甲");
        Newcomer second = newcomers.patient("乙");
        String body = "{\"identifier\":\"T%s\",\"password\":\"x\"}".formatted(name);
        done(http.post("/patient/identity/verify", body).token(first.token()).send());
        done(delete(first.accountId(), admin));
        done(http.post("/patient/identity/verify", body).token(second.token()).send());
    }

    @Test
    void whatMovedSaysSo() {
        String moved = "此接口已移至 admin 模块";
        refused(http.put("/auth/users/1/role", "{}").token(person.token()).send(), 102, moved);
        refused(get("/auth/user-logs", admin), 102, moved);
        assertThat(http.get("/auth/user-logs").send().status()).isEqualTo(401);
    }
}
