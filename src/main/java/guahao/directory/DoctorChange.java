package guahao.directory;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What to change about a doctor; null leaves as it is. */
public record DoctorChange(
        @Nullable Long departmentId,
        @Nullable String name,
        @Nullable String title,
        @Nullable String specialty,
        @Nullable String introduction,
        @Nullable String photoPath,
        @Nullable String originalPhotoUrl,
        UnaryOperator<Prices> prices) {

    static DoctorChange move(long departmentId) {
        return new DoctorChange(departmentId, null, null, null, null, null, null, UnaryOperator.identity());
    }

    /** Who goes to another department is no head there. */
    Doctor of(Doctor before) {
        Prices changed = prices.apply(before.prices());
        long department = Objects.requireNonNullElse(departmentId, before.departmentId());
        String photo = photoPath == null ? before.photoPath() : PicturePath.published(photoPath);
        return new Doctor(
                before.id(),
                department,
                before.accountId(),
                Objects.requireNonNullElse(name, before.name()),
                either(title, before.title()),
                either(specialty, before.specialty()),
                either(introduction, before.introduction()),
                photo,
                either(originalPhotoUrl, before.originalPhotoUrl()),
                PicturePath.typeOf(photo),
                before.head() && department == before.departmentId(),
                changed.normal(),
                changed.expert(),
                changed.special(),
                before.createdAt());
    }

    private static @Nullable String either(@Nullable String text, @Nullable String before) {
        return text == null ? before : text;
    }
}
