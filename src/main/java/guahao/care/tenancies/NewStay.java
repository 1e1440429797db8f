package guahao.care.tenancies;

import guahao.care.input.Kinds;
import guahao.care.input.Payload;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stay to be entered; the child is named by his file, his number, or both. */
public record NewStay(
        @Nullable Long patientId,
        @Nullable String idCard,
        @Nullable String patientName,
        LocalDate checkIn,
        @Nullable LocalDate checkOut,
        @Nullable String room,
        @Nullable String bed,
        @Nullable BigDecimal subsidy,
        @Nullable String admitPersons) {

    static final String BACKWARDS = "退住日期不能早于入住日期";
    private static final BigDecimal MOST_SUBSIDY = new BigDecimal("999999999999.99");

    static NewStay read(Payload fields) {
        if (!fields.has("patientId") && !fields.has("id_card")) {
            fields.complain("patientId", "patientId 或 id_card 必填");
        }
        LocalDate checkIn = Kinds.requiredDate(fields, "checkInDate");
        LocalDate checkOut = Kinds.date(fields, "checkOutDate");
        if (checkOut != null && checkOut.isBefore(checkIn)) {
            fields.complain("checkOutDate", BACKWARDS);
        }
        return new NewStay(
                fields.optionalId("patientId"),
                Kinds.idNumber(fields, "id_card"),
                fields.text("patientName", 100),
                checkIn,
                checkOut,
                fields.text("room", 20),
                fields.text("bed", 20),
                fields.amount("subsidy", MOST_SUBSIDY, "补助金额需为 ≥0 且最多两位小数的数字"),
                fields.object("extra").text("admitPersons", 200));
    }

    @Override
    public String toString() {
        return "NewStay[" + checkIn + "]";
    }
}
