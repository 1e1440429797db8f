package guahao.gallery.member;

/** An account and what it is in the gallery now. */
public record Member(long id, GalleryRole role) {

    public boolean isAdmin() {
        return role == GalleryRole.ADMIN;
    }

    /** Whether a thing of that owner is the member's to change. */
    public boolean mayManage(long ownerId) {
        return isAdmin() || id == ownerId;
    }
}
