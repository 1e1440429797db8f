package guahao.care.input;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import java.util.List;

/** What a client is told about one field, where that takes more than the payload to know. */
public final class Complaint {

    private Complaint() {}

    public static Failure about(String field, String message) {
        return new Failure.Invalid(
                "request.invalid", message, List.of(new Problem(field, Problem.Reason.INVALID, message)));
    }
}
