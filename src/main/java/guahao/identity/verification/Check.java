package guahao.identity.verification;

import guahao.platform.failure.Failure;

/** What became of a try to name a code. */
public sealed interface Check {

    record Right() implements Check {}

    /** There is no code that could be named: none was sent, or it is used, void or over. */
    record None() implements Check {}

    record Wrong(int triesLeft) implements Check {}

    /** Wrong for the last time. */
    record Exhausted() implements Check {}

    /** Somebody else asked for this code. */
    record SomebodyElses() implements Check {}

    /** @param failureCode see {@link Failure#code()} */
    default void requireRight(String failureCode) {
        if (!(this instanceof Right)) {
            throw new Failure.Conflict(failureCode, text());
        }
    }

    private String text() {
        return switch (this) {
            case Right right -> "验证码验证通过";
            case None none -> "验证码错误或已过期";
            case Wrong wrong -> "验证码错误，还剩" + wrong.triesLeft() + "次机会";
            case Exhausted gone -> "尝试次数过多，请重新获取验证码";
            case SomebodyElses others -> "验证码与当前用户不匹配";
        };
    }
}
