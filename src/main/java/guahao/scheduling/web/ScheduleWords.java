package guahao.scheduling.web;

import guahao.directory.SlotType;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.scheduling.ScheduleChange;
import guahao.scheduling.ScheduleDraft;
import guahao.scheduling.TimeSection;
import guahao.wire.input.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads schedules as the hospital dialect's clients write them. */
final class ScheduleWords {

    static final String OPEN = "正常";
    static final String STOPPED = "停诊";

    private static final int LONGEST_WORD = 1000;
    private static final int MOST_SLOTS = 1000;
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("99999999.99");

    private ScheduleWords() {}

    static ScheduleDraft draft(Fields fields) {
        ScheduleChange said = change(fields);
        return new ScheduleDraft(
                required("doctor_id", said.doctorId()),
                required("clinic_id", said.clinicId()),
                required("schedule_date", said.date()),
                required("time_section", said.section()),
                required("slot_type", said.slotType()),
                said.open() == null || said.open(),
                required("total_slots", said.totalSlots()),
                required("price", said.price()));
    }

    static ScheduleChange change(Fields fields) {
        return new ScheduleChange(
                fields.integer("doctor_id"),
                fields.integer("clinic_id"),
                date(fields),
                section(fields.text("time_section", LONGEST_WORD)),
                slotType(fields.text("slot_type", LONGEST_WORD)),
                status(fields.text("status", LONGEST_WORD)),
                slots(fields.integer("total_slots")),
                price(fields.decimal("price")));
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw Failure.Invalid.of(Problem.required(name));
        }
        return value;
    }

    private static @Nullable LocalDate date(Fields fields) {
        return fields.date("schedule_date");
    }

    private static @Nullable TimeSection section(@Nullable String word) {
        return word == null
                ? null
                : TimeSection.labelled(word)
                        .orElseThrow(() -> new Failure.Invalid("schedule.section", "无效的时间段，应为 上午/下午/晚上"));
    }

    private static @Nullable SlotType slotType(@Nullable String word) {
        return word == null ? null : SlotType.called(word);
    }

    private static @Nullable Boolean status(@Nullable String word) {
        return switch (word) {
            case null -> null;
            case OPEN -> true;
            case STOPPED -> false;
            default -> throw new Failure.Invalid("schedule.status", "无效的排班状态，应为 正常/停诊");
        };
    }

    private static @Nullable Integer slots(@Nullable Long number) {
        if (number != null && (number < 0 || number > MOST_SLOTS)) {
            throw Failure.Invalid.of(
                    new Problem("total_slots", Problem.Reason.INVALID, "必须是0到" + MOST_SLOTS + "之间的整数"));
        }
        return number == null ? null : number.intValue();
    }

    private static @Nullable BigDecimal price(@Nullable BigDecimal number) {
        if (number != null && number.compareTo(HIGHEST_PRICE) > 0) {
            throw Failure.Invalid.of(new Problem("price", Problem.Reason.TOO_LARGE, "过大"));
        }
        return number;
    }
}
