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

    Doctor of(Doctor before) {
        Doctor described = before.described(new NewDoctor(
                Objects.requireNonNullElse(departmentId, before.departmentId()),
                Objects.requireNonNullElse(name, before.name()),
                either(title, before.title()),
                either(specialty, before.specialty()),
                either(introduction, before.introduction()),
                prices.apply(before.prices())));
        String photo = photoPath == null ? before.photoPath() : PicturePath.published(photoPath);
        return described.pictured(photo, either(originalPhotoUrl, before.originalPhotoUrl()));
    }

    private static @Nullable String either(@Nullable String text, @Nullable String before) {
        return text == null ? before : text;
    }
}
