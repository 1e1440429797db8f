package guahao.gallery.member;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** A role that was raised. */
@MappedEntity("gallery_member")
record MemberRow(@Id long accountId, GalleryRole role, LocalDateTime updatedAt) {}
