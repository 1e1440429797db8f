package guahao.platform.outside;

/** Signs mini program users in and sends them the messages they asked for. */
public interface WeChat {

    /**
     * Trades the code of a mini program's {@code wx.login} for its user.
     *
     * @throws guahao.platform.failure.Failure.Unavailable when WeChat does not answer in time, or not sensibly
     * @throws guahao.platform.failure.Failure.NotConfigured when there is no app to ask for
     */
    SignIn signIn(String code);

    /**
     * Sends a subscribe message.
     *
     * @param json with {@code touser}, {@code template_id} and {@code data}, as WeChat documents it
     * @throws guahao.platform.failure.Failure.Unavailable when WeChat does not answer in time, or not sensibly
     * @throws guahao.platform.failure.Failure.NotConfigured when there is no app to send for
     */
    Sending send(String json);

    /** Whether it can be reached, found out within a second. */
    boolean answers();

    /** What WeChat says to a message. */
    sealed interface Sending {

        /** @param messageId empty when WeChat names none */
        record Taken(String messageId) implements Sending {}

        /** @param errcode 43101 for a user who did not ask for it, 40037 for a template that is not ours */
        record Refused(int errcode, String reason) implements Sending {}
    }

    /** What WeChat says to a code. */
    sealed interface SignIn {

        /** @param openid the user, as this app knows him */
        record Known(String openid) implements SignIn {}

        /** @param errcode 40029 for a code that is wrong or over, 40163 for a used one, 40226 for a blocked user */
        record Refused(int errcode) implements SignIn {}
    }
}
