package guahao.platform.outside;

/** Signs mini program users in. */
public interface WeChat {

    /**
     * Trades the code of a mini program's {@code wx.login} for its user.
     *
     * @throws guahao.platform.failure.Failure.Unavailable when WeChat does not answer in time, or not sensibly
     * @throws guahao.platform.failure.Failure.NotConfigured when there is no app to ask for
     */
    SignIn signIn(String code);

    /** What WeChat says to a code. */
    sealed interface SignIn {

        /** @param openid the user, as this app knows him */
        record Known(String openid) implements SignIn {}

        /** @param errcode 40029 for a code that is wrong or over, 40163 for a used one, 40226 for a blocked user */
        record Refused(int errcode) implements SignIn {}
    }
}
