package guahao.scheduling;

import guahao.directory.Clinic;
import guahao.directory.ClinicKind;
import guahao.directory.Doctor;
import guahao.directory.SlotType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * One day of one doctor of the demonstration data, which follows from the two alone.
 *
 * @param number of the doctor among all of them
 */
record DemoDuty(Doctor doctor, int number, LocalDate day) {

    private static final int WEEKEND_TURNS = 6;

    /** On every working day, and every sixth day of a weekend. */
    boolean works() {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 || turn() % WEEKEND_TURNS == 0;
    }

    private int turn() {
        return Math.floorMod(number + day.toEpochDay(), 1_000_000);
    }

    /** Clinics for special needs are for chief doctors. */
    Clinic clinic(List<Clinic> clinics) {
        List<Clinic> suitable = clinics.stream()
                .filter(clinic -> clinic.kind() != ClinicKind.SPECIAL || isChief())
                .toList();
        return suitable.isEmpty() ? clinics.getFirst() : suitable.get(turn() % suitable.size());
    }

    private boolean isChief() {
        return "主任医师".equals(doctor.title());
    }

    SlotType type(Clinic clinic) {
        if (clinic.kind() == ClinicKind.SPECIAL) {
            return SlotType.SPECIAL;
        }
        String title = doctor.title();
        return title != null && title.contains("主任") ? SlotType.EXPERT : SlotType.NORMAL;
    }

    /** Mornings and afternoons by turns, and now and then an evening. */
    TimeSection section() {
        if (turn() % 9 == 4) {
            return TimeSection.EVENING;
        }
        return turn() % 2 == 0 ? TimeSection.MORNING : TimeSection.AFTERNOON;
    }

    int slots(Clinic clinic) {
        return switch (type(clinic)) {
            case NORMAL -> 20 + turn() % 3 * 5;
            case EXPERT -> 12 + turn() % 3 * 2;
            case SPECIAL -> 6;
        };
    }
}
