package guahao.directory;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A doctor of one department, with or without an account to sign in with.
 *
 * @param head whether he is one of the heads of his department
 */
@MappedEntity
public record Doctor(
        @Id @GeneratedValue long id,
        long departmentId,
        @Nullable Long accountId,
        String name,
        @Nullable String title,
        @Nullable String specialty,
        @Nullable String introduction,
        @Nullable String photoPath,
        @Nullable String originalPhotoUrl,
        @Nullable String photoType,
        boolean head,
        @Nullable BigDecimal priceNormal,
        @Nullable BigDecimal priceExpert,
        @Nullable BigDecimal priceSpecial,
        LocalDateTime createdAt) {

    public Prices prices() {
        return new Prices(priceNormal, priceExpert, priceSpecial);
    }

    /** Where clients find his photo: the one uploaded, else the one he came with. */
    public @Nullable String photoUrl() {
        return photoPath == null ? originalPhotoUrl : photoPath;
    }

    /** Who goes to another department is no head there. */
    Doctor described(NewDoctor words) {
        return new Doctor(
                id,
                words.departmentId(),
                accountId,
                words.name(),
                words.title(),
                words.specialty(),
                words.introduction(),
                photoPath,
                originalPhotoUrl,
                photoType,
                head && words.departmentId() == departmentId,
                words.prices().normal(),
                words.prices().expert(),
                words.prices().special(),
                createdAt);
    }

    Doctor withAccount(@Nullable Long account) {
        return with(account, photoPath, originalPhotoUrl, head);
    }

    /** @param path null for none */
    Doctor withPhoto(@Nullable String path) {
        return with(accountId, path, null, head);
    }

    Doctor pictured(@Nullable String path, @Nullable String original) {
        return with(accountId, path, original, head);
    }

    Doctor asHead(boolean isHead) {
        return with(accountId, photoPath, originalPhotoUrl, isHead);
    }

    private Doctor with(@Nullable Long account, @Nullable String photo, @Nullable String original, boolean isHead) {
        return new Doctor(
                id,
                departmentId,
                account,
                name,
                title,
                specialty,
                introduction,
                photo,
                original,
                PicturePath.typeOf(photo),
                isHead,
                priceNormal,
                priceExpert,
                priceSpecial,
                createdAt);
    }
}
