package guahao.approval;

import guahao.platform.failure.Failure;

/**
 * A kind of applications.
 *
 * @param table where they are, with an {@code id} and the columns of {@link Approval}
 * @param label what people call one: 请假申请
 */
public record ApplicationKind(String table, String label) {

    public Failure unknown(long id) {
        return new Failure.NotFound(table.replace('_', '-') + ".unknown", label, id);
    }
}
