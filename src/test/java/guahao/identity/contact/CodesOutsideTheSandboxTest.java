package guahao.identity.contact;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.account.NewAccount;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.patient.CampusIdentity;
import guahao.patient.Gender;
import guahao.patient.OwnPatients;
import guahao.platform.failure.Failure;
import guahao.platform.kit.OutsideSandbox;
import guahao.platform.kit.StubHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OutsideSandbox.class)
class CodesOutsideTheSandboxTest {

    private final Http http;
    private final StubHttp sms;
    private final String phone = People.phone();

    CodesOutsideTheSandboxTest(Http http, StubHttp sms) {
        this.http = http;
        this.sms = sms;
    }

    @AfterEach
    void mend() {
        sms.says(200, "{}");
    }

    private Answer send() {
        return http.post("/auth/sms/send-code", "{\"phone\":\"" + phone + "\"}").send();
    }

    @Test
    void failWithTheGatewayAndMayBeAskedForAtOnce() throws Exception {
        sms.says(500, "{}");
        refused(send(), 106, "短信发送失败");
        assertThat(sms.nextAsked().body()).contains(phone);
        sms.says(200, "{}");
        done(send());
        assertThat(sms.nextAsked().body()).contains(phone);
        refused(send(), 106, "发送过于频繁，请稍后再试");
    }

    @Test
    void andNobodyVouchesForStudents(People people, OwnPatients patients, CampusIdentity identity) {
        long account = people.account(NewAccount.named("张三").asVerified()).id();
        patients.create(account, "张三", Gender.UNKNOWN, null);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> identity.verify(account, "1", identity.ask(account, "1", "x")))
                .isInstanceOf(Failure.NotConfigured.class)
                .hasMessage("校园身份验证服务未配置");
    }
}
