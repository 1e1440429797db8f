package guahao.identity.wechat;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.identity.openid.WeChatCodes;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServerTest
class WeChatBelongsToOneAccountTest {

    private final Http http;
    private final People people;
    private final WeChatAuthorisations authorisations;
    private final Person person;
    private final String code = People.name();
    private final String template = People.name();

    WeChatBelongsToOneAccountTest(Http http, People people, WeChatAuthorisations authorisations) {
        this.http = http;
        this.people = people;
        this.authorisations = authorisations;
        this.person = people.user();
    }

    private Answer bind(Person who, String with) {
        return http.post("/patient/wechat/bind-by-code", "{\"code\":\"" + with + "\"}")
                .token(who.token())
                .send();
    }

    private Answer get(String path) {
        return done(http.get("/patient/wechat/" + path).token(person.token()).send());
    }

    private Answer subscribe(String json) {
        return http.post("/patient/wechat/subscribe-auth", json)
                .token(person.token())
                .send();
    }

    @Test
    void whichBindsItByACode() {
        assertThat(get("bindinfo").text())
                .isEqualTo("{\"code\":0,\"message\":{\"bound\":false,\"maskedOpenid\":null,\"authorizedTemplates\":[],"
                        + "\"allTemplateStatuses\":[]}}");
        Answer bound = done(bind(person, code));
        assertThat(bound.at("message.bound")).isEqualTo(true);
        assertThat(String.valueOf(bound.at("message.openid"))).matches(".{4}\\*{4}.{4}");
        assertThat(get("bindinfo").at("message.maskedOpenid")).isEqualTo(bound.at("message.openid"));
        done(bind(person, code));
        refused(bind(people.user(), code), 99, "该微信已绑定其他账号");
        refused(bind(person, "invalid-code"), 99, "code 无效或换取 openid 失败");
        refused(bind(person, ""), 99);
    }

    @Test
    void alsoWhenManyBindItAtOnce() {
        List<Answer> answers = AtOnce.run(4, i -> bind(people.user(), code));
        assertThat(answers).filteredOn(answer -> answer.number("code") == 0).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.number("code") != 0)
                .allSatisfy(answer -> refused(answer, 99, "该微信已绑定其他账号"));
    }

    @Test
    void whichSaysWhatMayBeSent() {
        String other = People.name();
        Answer answer = done(subscribe(
                "{\"wxCode\":\"%s\",\"subscribeScene\":\"booking\",\"subscribeAuthResult\":{\"%s\":\"accept\",\"%s\":\"reject\",\"errMsg\":\"ok\",\"n\":1}}"
                        .formatted(code, template, other)));
        assertThat(answer.at("message.bound")).isEqualTo(true);
        assertThat(answer.at("message.authorizedTemplates")).isEqualTo(List.of(template));
        assertThat(get("bindinfo").node("message.allTemplateStatuses").size()).isEqualTo(2);
        assertThat(get("authorized?templateId=" + template).at("message.authorized"))
                .isEqualTo(true);
        assertThat(get("authorized?templateId=" + other).at("message.authorized"))
                .isEqualTo(false);
        assertThat(authorisations.openidFor(person.id(), template)).isPresent();
        assertThat(authorisations.openidFor(person.id(), other)).isEmpty();
        done(subscribe("{\"subscribeAuthResult\":{\"%s\":\"ban\"}}".formatted(template)));
        assertThat(authorisations.authorised(person.id(), template)).isFalse();
    }

    @Test
    void onceForEachKey() {
        String token = People.name();
        String body = "{\"code\":\"" + code + "\",\"clientToken\":\"" + token + "\"}";
        Answer first = done(http.post("/patient/wechat/bind-by-code", body)
                .token(person.token())
                .send());
        Answer again = http.post("/patient/wechat/bind-by-code", body)
                .token(person.token())
                .send();
        assertThat(again.text()).isEqualTo(first.text());
        String subscription = "{\"wxCode\":\"" + People.name() + "\",\"clientToken\":\"" + token + "\"}";
        assertThat(done(subscribe(subscription)).at("message.bound")).isEqualTo(true);
        assertThat(done(subscribe(subscription)).at("message.bound")).isEqualTo(true);
    }

    @Test
    void andIsNotGuessed() {
        for (int i = 0; i < WeChatCodes.MOST_REFUSED; i++) {
            refused(bind(person, "invalid-" + i), 99, "code 无效或换取 openid 失败");
        }
        refused(bind(person, code), 99, "请求过于频繁，请稍后再试");
        assertThat(done(subscribe("{\"wxCode\":\"" + code + "\"}")).at("message.bound"))
                .isEqualTo(false);
        done(bind(people.user(), code));
    }

    @Test
    void andOtherwiseIsNotBoundWithoutAnyError() {
        done(bind(people.user(), code));
        assertThat(done(subscribe("{\"wxCode\":\"" + code + "\"}")).at("message.bound"))
                .isEqualTo(false);
        assertThat(done(subscribe("{\"wxCode\":\"invalid\"}")).at("message.bound"))
                .isEqualTo(false);
        done(subscribe(""));
        refused(subscribe("{\"subscribeAuthResult\":\"accept\"}"), 99);
        refused(http.get("/patient/wechat/authorized").token(person.token()).send(), 99);
        assertThat(http.get("/patient/wechat/bindinfo").send().status()).isEqualTo(401);
    }
}
