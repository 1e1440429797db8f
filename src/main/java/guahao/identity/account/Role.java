package guahao.identity.account;

/**
 * What an account was said to be; whether it is so today is for the features that know (a linked doctor, a care role).
 */
public enum Role {
    PATIENT,
    DOCTOR,
    SOCIAL_WORKER,
    VOLUNTEER,
    PARENT,
    PHOTOGRAPHER,
    VISITOR
}
