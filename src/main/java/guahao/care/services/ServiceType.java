package guahao.care.services;

/** What volunteers do for families. */
public enum ServiceType {
    VISIT,
    PSYCH,
    GOODS,
    REFERRAL,
    FOLLOWUP
}
