package guahao.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.kit.ServerTest;
import guahao.platform.failure.Failure;
import guahao.platform.kit.StubHttp;
import guahao.platform.outside.WeChat.SignIn;
import guahao.platform.redis.Redis;
import io.micronaut.json.JsonMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class WeChatSignsInTest {

    private final StubHttp stub = new StubHttp();
    private final WeChat remote;
    private final WeChat sandbox;

    WeChatSignsInTest(OutsideHttp http, JsonMapper json, Redis redis, WeChat sandbox) {
        var settings = new WeChatSettings(stub.uri("").toString(), "app", "a secret&");
        this.remote = new RemoteWeChat(settings, http, json, redis);
        this.sandbox = sandbox;
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void whomWeChatKnows() throws Exception {
        stub.says(200, "{\"openid\":\"oABC-1_2\",\"session_key\":\"k\",\"unionid\":\"u\"}");
        assertThat(remote.signIn("the code")).isEqualTo(new SignIn.Known("oABC-1_2"));
        StubHttp.Asked asked = stub.nextAsked();
        assertThat(asked.uri().getPath()).isEqualTo("/sns/jscode2session");
        assertThat(asked.uri().getRawQuery())
                .isEqualTo("appid=app&secret=a+secret%26&js_code=the+code&grant_type=authorization_code");
    }

    @Test
    void nobodyWhoseCodeItRefuses() {
        stub.says(200, "{\"errcode\":40029,\"errmsg\":\"invalid code, rid: 1\"}");
        assertThat(remote.signIn("x")).isEqualTo(new SignIn.Refused(40029));
        assertThat(sandbox.signIn("invalid-code")).isEqualTo(new SignIn.Refused(40029));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>busy</html>",
                "{}",
                "null",
                "[]",
                "{\"openid\":\"\"}",
                "{\"errcode\":-1,\"errmsg\":\"system error\"}",
                "{\"errcode\":40125,\"errmsg\":\"invalid appsecret\"}"
            })
    void nobodyWhenItTalksNonsenseOrIsBusy(String answer) {
        stub.says(200, answer);
        assertThatThrownBy(() -> remote.signIn("x")).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void nobodyWhenItNeverStopsTalking() {
        stub.says(200, "\"" + "x".repeat(2_000_000) + "\"");
        assertThatThrownBy(() -> remote.signIn("x")).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void nobodyWhenItIsTooSlow() {
        stub.hangs();
        assertThatThrownBy(() -> remote.signIn("x"))
                .isInstanceOf(Failure.Unavailable.class)
                .hasRootCauseMessage("no whole answer within 3000 ms");
    }

    @Test
    void nobodyWhenItStallsInTheMiddle() {
        stub.says(200, "{\"openid\":\"o\"").hangsHalfway();
        assertThatThrownBy(() -> remote.signIn("x"))
                .isInstanceOf(Failure.Unavailable.class)
                .hasRootCauseMessage("no whole answer within 3000 ms");
    }

    @Test
    void nobodyWhenItIsDown() {
        stub.close();
        assertThatThrownBy(() -> remote.signIn("x")).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void everybodyInTheSandboxAlwaysAsTheSame() {
        assertThat(sandbox.signIn("code-1")).isEqualTo(sandbox.signIn("code-1")).isNotEqualTo(sandbox.signIn("code-2"));
        assertThat(sandbox.signIn("码"))
                .isInstanceOfSatisfying(
                        SignIn.Known.class, known -> assertThat(known.openid()).matches("[A-Za-z0-9_-]{28}"));
    }
}
