package guahao.consultation.web;

import guahao.consultation.VisitTexts;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Fields;
import org.jspecify.annotations.Nullable;

/** Reads what doctors send of their patients. */
final class ConsultationWords {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_PASSES = 10;

    private ConsultationWords() {}

    /** Null when the order is named by its patient and schedule. */
    static @Nullable Long orderId(Fields fields) {
        Long id = fields.integer("order_id");
        return id == null ? fields.integer("patient_order_id") : id;
    }

    static @Nullable Integer passLimit(Fields fields) {
        Long limit = fields.integer("max_pass_count");
        if (limit != null && (limit < 1 || limit > MOST_PASSES)) {
            throw Failure.Invalid.of(
                    new Problem("max_pass_count", Problem.Reason.INVALID, "必须是1到" + MOST_PASSES + "之间的整数"));
        }
        return limit == null ? null : limit.intValue();
    }

    static VisitTexts texts(Fields fields) {
        return new VisitTexts(
                fields.text("chiefComplaint", LONGEST_TEXT),
                fields.text("presentIllness", LONGEST_TEXT),
                fields.text("auxiliaryExam", LONGEST_TEXT),
                fields.text("diagnosis", LONGEST_TEXT),
                fields.text("prescription", LONGEST_TEXT));
    }
}
