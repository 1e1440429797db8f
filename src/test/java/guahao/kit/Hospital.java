package guahao.kit;

import static org.assertj.core.api.Assertions.assertThat;

/** What the hospital dialect's answers have in common. */
public final class Hospital {

    private Hospital() {}

    public static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(0);
        return answer;
    }

    public static void refused(Answer answer, int code, String text) {
        refused(answer, code);
        assertThat(answer.at("msg")).isEqualTo(text);
        assertThat(answer.at("message.msg")).isEqualTo(text);
    }

    public static void refused(Answer answer, int code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(code);
        assertThat(String.valueOf(answer.at("msg"))).isNotBlank();
    }
}
