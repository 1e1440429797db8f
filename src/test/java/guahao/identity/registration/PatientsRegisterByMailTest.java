package guahao.identity.registration;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.Newcomers;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@ServerTest
class PatientsRegisterByMailTest {

    private static final Pattern LINK = Pattern.compile("/auth/verify-email\\?token=\\w+");
    private static final String OVER = "验证码错误或已过期";

    private final Http http;
    private final String name = People.name();
    private final String email = name + "@example.com";
    private final String phone = People.phone();

    PatientsRegisterByMailTest(Http http) {
        this.http = http;
    }

    private Answer register(String username, String address, String number) {
        return http.post(
                        "/auth/register",
                        "{\"username\":\"%s\",\"email\":\"%s\",\"phonenumber\":\"%s\",\"password\":\"secret-1\"}"
                                .formatted(username, address, number))
                .send();
    }

    private Answer login() {
        return http.post("/auth/login", "{\"username\":\"%s\",\"password\":\"secret-1\"}".formatted(name))
                .send();
    }

    private Answer verify(String code) {
        return http.post("/auth/verify-email", "{\"email\":\"%s\",\"code\":\"%s\"}".formatted(email, code))
                .send();
    }

    private Answer mail() {
        return http.get("/dev/outbox?channel=mail&to=" + email).send();
    }

    @Test
    void andComeInAfterTheyOpenedTheLink() {
        assertThat(done(register(name, email, phone)).at("message.detail")).isEqualTo("注册成功，请前往邮箱验证");
        refused(login(), 101, "账号未验证，请先完成验证");
        assertThat(mail().at("messages.0.subject")).isEqualTo("邮箱验证");
        Matcher link = LINK.matcher(String.valueOf(mail().at("messages.0.body")));
        assertThat(link.find()).isTrue();
        assertThat(done(http.get(link.group()).send()).at("message.detail")).isEqualTo("邮箱验证成功");
        refused(http.get(link.group()).send(), 99);
        refused(verify(Newcomers.code(http, "mail", email)), 99, OVER);
        String token = String.valueOf(done(login()).at("message.access_token"));
        assertThat(http.get("/patient/patients/default").token(token).send().at("message.patient.name"))
                .isEqualTo(name);
    }

    @Test
    void andComeInAfterTheyTypedTheCode() {
        done(register(name, email, ""));
        String code = Newcomers.code(http, "mail", email);
        String wrong = code.equals("000000") ? "111111" : "000000";
        refused(verify(wrong), 99, "验证码错误，还剩2次机会");
        done(verify(code));
        refused(verify(code), 99, OVER);
        done(login());
    }

    @Test
    void andHaveThreeTries() {
        done(register(name, email, ""));
        String code = Newcomers.code(http, "mail", email);
        String wrong = code.equals("000000") ? "111111" : "000000";
        verify(wrong);
        verify(wrong);
        refused(verify(wrong), 99, "尝试次数过多，请重新获取验证码");
        refused(verify(code), 99, OVER);
        refused(login(), 101, "账号未验证，请先完成验证");
    }

    @Test
    void underNamesThatAreFree() {
        done(register(name, email, phone));
        refused(register(People.name(), People.name() + "@example.com", phone), 100, "该手机号已被注册");
        refused(register(People.name(), email, ""), 100, "该邮箱已被注册");
        refused(register(name, People.name() + "@example.com", ""), 100, "该用户名已被占用");
    }

    @Test
    void onceWhoeverAsksAtTheSameTime() {
        List<Answer> answers = AtOnce.run(4, i -> register(name, People.name() + "@example.com", ""));
        assertThat(answers).filteredOn(answer -> answer.number("code") == 0).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.number("code") != 0)
                .allSatisfy(answer -> refused(answer, 100, "该用户名已被占用"));
    }

    @Test
    void notWithWhatIsNoAddressOrLink() {
        refused(register(name, "nobody", ""), 99);
        refused(register("", email, ""), 99);
        refused(
                http.post("/auth/register", "{\"username\":\"a\",\"password\":\"secret-1\"}")
                        .send(),
                99);
        refused(http.get("/auth/verify-email").send(), 99);
        refused(http.get("/auth/verify-email?token=x").send(), 99);
        refused(http.post("/auth/verify-email", "{\"email\":\"a@b.cn\"}").send(), 99);
    }
}
