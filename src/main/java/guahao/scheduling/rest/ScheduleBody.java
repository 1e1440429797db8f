package guahao.scheduling.rest;

import guahao.directory.SlotType;
import guahao.scheduling.ScheduleChange;
import guahao.scheduling.ScheduleDraft;
import guahao.scheduling.TimeSection;
import guahao.wire.resource.Draft;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A schedule as a body wants it. */
final class ScheduleBody {

    private static final int MOST_SLOTS = 1000;
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal(100_000);

    private ScheduleBody() {}

    static ScheduleDraft creation(Draft draft) {
        ScheduleChange all = change(draft);
        return new ScheduleDraft(
                Objects.requireNonNull(all.doctorId()),
                Objects.requireNonNull(all.clinicId()),
                Objects.requireNonNull(all.date()),
                Objects.requireNonNull(all.section()),
                Objects.requireNonNull(all.slotType()),
                !Boolean.FALSE.equals(all.open()),
                Objects.requireNonNull(all.totalSlots()),
                Objects.requireNonNull(all.price()));
    }

    /** What a part of a schedule does not say stays as it is. */
    static ScheduleChange change(Draft draft) {
        return new ScheduleChange(
                draft.says("doctor_id") ? (Long) draft.integer("doctor_id", Draft.nothing()) : null,
                draft.says("clinic_id") ? (Long) draft.integer("clinic_id", Draft.nothing()) : null,
                draft.says("date") ? draft.date("date", Draft.nothing()) : null,
                section(draft),
                draft.says("slot_type") ? draft.<SlotType>word("slot_type", Words::slotType, Draft.nothing()) : null,
                open(draft),
                draft.says("total_slots")
                        ? (Integer) draft.integer("total_slots", 0, MOST_SLOTS, Draft.nothing())
                        : null,
                price(draft));
    }

    private static @Nullable TimeSection section(Draft draft) {
        return draft.says("time_section")
                ? draft.<TimeSection>word("time_section", Words::section, Draft.nothing())
                : null;
    }

    private static @Nullable Boolean open(Draft draft) {
        return draft.says("status") ? draft.<Boolean>word("status", Words::isOpen, true, Draft.nothing()) : null;
    }

    /** 0 asks the price levels. */
    private static @Nullable BigDecimal price(Draft draft) {
        if (!draft.says("price")) {
            return null;
        }
        return draft.decimal("price", BigDecimal.ZERO, HIGHEST_PRICE, BigDecimal.ZERO);
    }
}
