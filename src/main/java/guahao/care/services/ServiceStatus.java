package guahao.care.services;

/** Whether a service was looked at, and how it was found. */
public enum ServiceStatus {
    REVIEW,
    APPROVED,
    REJECTED
}
