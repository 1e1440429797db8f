package guahao.care.permissions;

/** What was decided; that an approval lapses is computed and no state. */
enum RequestStatus {
    PENDING,
    APPROVED,
    REJECTED
}
