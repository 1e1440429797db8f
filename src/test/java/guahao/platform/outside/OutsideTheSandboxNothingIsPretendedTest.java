package guahao.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.kit.Http;
import guahao.platform.failure.Failure;
import guahao.platform.kit.OutsideSandbox;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OutsideSandbox.class)
class OutsideTheSandboxNothingIsPretendedTest {

    @Test
    void noPayment(Payments payments) {
        assertThatThrownBy(() -> payments.pay("1", BigDecimal.TEN))
                .isInstanceOf(Failure.NotConfigured.class)
                .hasMessage("支付服务未配置");
        assertThatThrownBy(() -> payments.refund("1", BigDecimal.TEN)).isInstanceOf(Failure.NotConfigured.class);
    }

    @Test
    void noSignIn(WeChat weChat) {
        assertThatThrownBy(() -> weChat.signIn("code")).isInstanceOf(Failure.NotConfigured.class);
    }

    @Test
    void noReadableOutbox(Http http) {
        assertThat(http.get("/dev/outbox").send().status()).isEqualTo(404);
    }
}
