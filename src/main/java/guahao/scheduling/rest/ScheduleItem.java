package guahao.scheduling.rest;

import guahao.directory.SlotType;
import guahao.scheduling.TimeSection;
import guahao.wire.resource.Columns;
import guahao.wire.resource.EnumWords;
import guahao.wire.resource.Item;
import guahao.wire.resource.Listing;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A schedule.
 *
 * @param price the resolved one, before any discount
 * @param weekDay 1 Monday to 7 Sunday
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record ScheduleItem(
        long id,
        long doctorId,
        String doctorName,
        long clinicId,
        String clinicName,
        long departmentId,
        long hospitalId,
        LocalDate date,
        int weekDay,
        String timeSection,
        String slotType,
        int totalSlots,
        int remainingSlots,
        BigDecimal price,
        String status,
        OffsetDateTime createdAt)
        implements Item {

    static final Listing<ScheduleItem> LISTING = Listing.of("排班", "schedule", "schedule_listed", ScheduleItem::of)
            .sortable("doctor_id", "clinic_id", "date", "time_section", "slot_type", "total_slots", "price")
            .sortableAs("status", "(open = false)")
            .searched("doctor_name", "clinic_name")
            .filteredById("doctor_id", "clinic_id", "department_id", "hospital_id")
            .filteredByDays("date", "date_from", "date_to")
            .filteredByWord("time_section", Words::sectionNumber)
            .filteredByWord("slot_type", Words::slotTypeNumber)
            .filteredByWord("status", "open", Words::isOpen);

    private static ScheduleItem of(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("date", LocalDate.class);
        return new ScheduleItem(
                row.getLong("id"),
                row.getLong("doctor_id"),
                row.getString("doctor_name"),
                row.getLong("clinic_id"),
                row.getString("clinic_name"),
                row.getLong("department_id"),
                row.getLong("hospital_id"),
                date,
                date.getDayOfWeek().getValue(),
                EnumWords.of(TimeSection.of(row.getInt("time_section"))),
                EnumWords.of(SlotType.of(row.getInt("slot_type"))),
                row.getInt("total_slots"),
                row.getInt("remaining_slots"),
                row.getBigDecimal("price"),
                Words.status(row.getBoolean("open")),
                Columns.createdAt(row));
    }
}
