package guahao.care.registrations;

/** Whether somebody takes part, waits for a place, or no longer wants to. */
enum RegistrationStatus {
    REGISTERED,
    WAITLIST,
    CANCELLED
}
