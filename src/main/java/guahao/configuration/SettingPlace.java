package guahao.configuration;

import java.util.List;

/** Whose settings hold for a schedule; an id of 0 names none. */
public record SettingPlace(long departmentId, long clinicId, long doctorId) {

    EffectiveSettings settings(List<SettingRow> generalFirst) {
        return new EffectiveSettings(
                generalFirst.stream().filter(this::isConcernedBy).toList());
    }

    private boolean isConcernedBy(SettingRow row) {
        return switch (row.level()) {
            case GLOBAL -> true;
            case MINOR_DEPT -> row.scopeId() == departmentId;
            case CLINIC -> row.scopeId() == clinicId;
            case DOCTOR -> row.scopeId() == doctorId;
        };
    }
}
