package guahao.configuration;

/** Where a setting can be set; a more special level wins over a more general one. */
public enum Level {
    GLOBAL,
    MINOR_DEPT,
    CLINIC,
    DOCTOR
}
