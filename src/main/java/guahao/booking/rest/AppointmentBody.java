package guahao.booking.rest;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.resource.Draft;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order as a body wants it.
 *
 * @param cancelled whether it is to be cancelled
 */
record AppointmentBody(
        long scheduleId, long patientId, @Nullable String symptoms, boolean cancelled) {

    private static final int LONGEST_SYMPTOMS = 1000;

    static AppointmentBody creation(Draft draft) {
        return new AppointmentBody(
                draft.integer("schedule_id", Draft.nothing()),
                draft.integer("patient_id", Draft.nothing()),
                draft.optionalText("symptoms", LONGEST_SYMPTOMS, Draft.nothing()),
                false);
    }

    static AppointmentBody change(Draft draft, AppointmentItem before) {
        var wanted = new AppointmentBody(
                draft.integer("schedule_id", before::scheduleId),
                draft.integer("patient_id", before::patientId),
                draft.optionalText("symptoms", LONGEST_SYMPTOMS, before::symptoms),
                cancels(draft, before));
        if (wanted.patientId != before.patientId()) {
            throw Failure.Invalid.of(new Problem("patient_id", Problem.Reason.INVALID, "创建后不可修改"));
        }
        if (wanted.cancelled && wanted.scheduleId != before.scheduleId()) {
            throw Failure.Invalid.of(new Problem("schedule_id", Problem.Reason.INVALID, "不可在取消的同时改约"));
        }
        return wanted;
    }

    /** The whole may say what is so already; who names nothing but the status wants something done. */
    private static boolean cancels(Draft draft, AppointmentItem before) {
        String word = draft.keptText("status", 50);
        String status = word == null ? null : word.toLowerCase(Locale.ROOT);
        if (status == null || (status.equals(before.status()) && (draft.isWhole() || !isCancelled(status)))) {
            return false;
        }
        if (!isCancelled(status)) {
            throw Failure.Invalid.of(new Problem("status", Problem.Reason.INVALID, "只能改为 cancelled"));
        }
        return true;
    }

    private static boolean isCancelled(String status) {
        return status.equals(AppointmentItem.CANCELLED);
    }

    /** Never shows what somebody suffers from, wherever it is printed. */
    @Override
    public String toString() {
        return "AppointmentBody[" + scheduleId + ", " + patientId + "]";
    }
}
