package guahao.gallery.member;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Raises whoever brings its code to a role. */
@MappedEntity("gallery_invitation")
public record Invitation(
        @Id @GeneratedValue long id,
        String code,
        GalleryRole role,
        long createdBy,
        LocalDateTime createdAt,
        @Nullable LocalDateTime expiresAt,
        int maxUses,
        int uses,
        @Nullable LocalDateTime revokedAt) {

    /** Why it is of no use, empty when it is of use. */
    Optional<String> obstacle(LocalDateTime now) {
        if (revokedAt != null) {
            return Optional.of("邀请码已撤销");
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return Optional.of("邀请码已过期");
        }
        return uses < maxUses ? Optional.empty() : Optional.of("邀请码已被使用");
    }

    /** Without the code. */
    @Override
    public String toString() {
        return "Invitation[" + id + "]";
    }
}
