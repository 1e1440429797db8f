package guahao.leave;

import guahao.scheduling.TimeSection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The part of a day that somebody is away; the database writes the names. */
@SuppressWarnings("ImmutableEnumChecker") // The lists are never changed.
public enum LeaveShift {
    MORNING(TimeSection.MORNING),
    AFTERNOON(TimeSection.AFTERNOON),
    NIGHT(TimeSection.EVENING),
    FULL(TimeSection.values());

    private final List<TimeSection> sections;

    LeaveShift(TimeSection... sections) {
        this.sections = List.of(sections);
    }

    /** Those that it covers, in the order of the day. */
    public List<TimeSection> sections() {
        return sections;
    }

    /** How clients write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when nobody calls any so. */
    public static Optional<LeaveShift> of(String word) {
        return Arrays.stream(values())
                .filter(shift -> shift.word().equals(word))
                .findFirst();
    }

    /** Whether both want the same part of a day. */
    boolean overlaps(LeaveShift other) {
        return this == other || this == FULL || other == FULL;
    }
}
