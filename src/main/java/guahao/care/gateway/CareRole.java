package guahao.care.gateway;

/** What a user is in the house. */
public enum CareRole {
    ADMIN,
    SOCIAL_WORKER,
    VOLUNTEER,
    PARENT;

    public boolean manages() {
        return this == ADMIN || this == SOCIAL_WORKER;
    }
}
