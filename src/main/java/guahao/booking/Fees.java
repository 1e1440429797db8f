package guahao.booking;

import guahao.configuration.SettingKey;
import guahao.patient.PatientType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a patient pays for a slot. */
final class Fees {

    private Fees() {}

    static BigDecimal of(Session session, PatientType type) {
        BigDecimal share = session.settings()
                .fraction(
                        switch (type) {
                            case STUDENT -> SettingKey.STUDENT_DISCOUNT;
                            case TEACHER -> SettingKey.TEACHER_DISCOUNT;
                            case STAFF -> SettingKey.STAFF_DISCOUNT;
                            case EXTERNAL -> SettingKey.EXTERNAL_DISCOUNT;
                        });
        return session.schedule().price().multiply(share).setScale(2, RoundingMode.HALF_UP);
    }
}
