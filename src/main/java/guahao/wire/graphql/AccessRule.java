package guahao.wire.graphql;

/** Who may read a field: what {@code @access} in the SDL names. */
public enum AccessRule {
    /** Everybody. */
    PUBLIC,
    /** Whoever presents a good token. */
    SIGNED_IN,
    /** Administrators. */
    ADMIN,
    /** Whom the field's own rule admits, object by object. */
    GUARDED
}
