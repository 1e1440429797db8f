package guahao.gallery.web;

import guahao.kit.Http;
import guahao.platform.kit.OutsideSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OutsideSandbox.class)
class WithoutWeChatTest {

    @Test
    void nobodySignsInWithIt(Http http) {
        Gallery.refused(http.post("/api/auth/wechat", "{\"code\":\"x\"}").send(), 503, "ERR_NOT_CONFIGURED");
    }
}
