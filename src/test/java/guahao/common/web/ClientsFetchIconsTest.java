package guahao.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class ClientsFetchIconsTest {

    private static Answer fetch(Http http, String path) {
        return http.get("/common/icon?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .header("Authorization", "Bearer stale")
                .send();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logo.png",
                "hospital-default.png",
                "home-picture/1.png",
                "home-picture/2.png",
                "home-picture/3.png",
                "payment-icon/alipay.png",
                "payment-icon/wechat-payment.png",
                "payment-icon/bankpay.png",
                "BJTU-images/BJTU-logo.png",
                "BJTU-images/hospital_logo.png",
            })
    void thatAreDrawn(String path, Http http) throws IOException {
        Answer icon = fetch(http, path);
        assertThat(icon.status()).isEqualTo(200);
        assertThat(icon.header("Content-Type")).isEqualTo("image/png");
        assertThat(icon.header("Cache-Control")).isEqualTo("public, max-age=86400");
        assertThat(icon.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(ImageIO.read(new ByteArrayInputStream(icon.bytes())).getWidth())
                .isGreaterThanOrEqualTo(96);
    }

    @ParameterizedTest
    @CsvSource({
        "nope.png, 图标文件不存在: nope.png",
        "<图标>🏥.png, 图标文件不存在: <图标>🏥.png",
        "logo.png/, 图标文件不存在: logo.png/",
        "LOGO.PNG, 图标文件不存在: LOGO.PNG",
        "home-picture/9.png, 图标文件不存在: home-picture/9.png",
        "home-picture, 路径指向目录而非文件",
        "BJTU-images/, 路径指向目录而非文件",
    })
    void orAreToldWhyNot(String path, String text, Http http) {
        refused(fetch(http, path), 106, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../application.yml",
                "home-picture/../../application.yml",
                "home-picture/..",
                "./logo.png",
                ".",
                "/",
                "/logo.png",
                "/etc/passwd",
                "home-picture//1.png",
                "..\\application.yml",
                "home-picture\\1.png",
                "C:/x.png",
                "file:///etc/passwd",
                "%2e%2e/application.yml",
                "%252e%252e%252fapplication.yml",
                "logo.png\0.gif",
                "logo.png\n",
            })
    void butNeverLeaveTheFolder(String path, Http http) {
        refused(fetch(http, path), 106, "提供的文件路径不安全或无效");
    }

    @Test
    void byAPathThatIsThere(Http http) {
        for (String query : new String[] {"", "?path=", "?icon=logo.png"}) {
            assertThat(http.get("/common/icon" + query).send().at("code")).isEqualTo(99);
        }
        refused(http.get("/common/icon?path=%2e%2e%2fx").send(), 106, "提供的文件路径不安全或无效");
        assertThat(http.post("/common/icon?path=logo.png", "{}").send().at("code"))
                .isEqualTo(98);
        assertThat(http.get("/common/icon/?path=logo.png").send().status()).isEqualTo(200);
    }

    private static void refused(Answer answer, int code, String text) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(code);
        assertThat(answer.at("msg")).isEqualTo(text);
        assertThat(answer.at("message.error")).isEqualTo("资源操作失败");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
