package guahao.care.users;

/** What became of somebody's application. */
public enum UserStatus {
    PENDING,
    ACTIVE,
    REJECTED
}
