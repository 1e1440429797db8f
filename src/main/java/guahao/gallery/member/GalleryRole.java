package guahao.gallery.member;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody is in the gallery, from the least to the most. */
public enum GalleryRole {
    VISITOR,
    PHOTOGRAPHER,
    ADMIN;

    private static final List<String> OF_EVERYBODY = List.of("photos.view", "projects.create", "photos.upload");
    private static final List<String> OF_ADMINS = List.of(
            "photos.view",
            "projects.create",
            "photos.upload",
            "projects.manage",
            "photos.manage",
            "invitations.manage");

    /** As clients write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GalleryRole> ofWord(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    boolean isBelow(GalleryRole other) {
        return compareTo(other) < 0;
    }

    public List<String> permissions() {
        return this == ADMIN ? OF_ADMINS : OF_EVERYBODY;
    }
}
