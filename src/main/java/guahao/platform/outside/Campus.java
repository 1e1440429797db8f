package guahao.platform.outside;

/** The university's own sign-in, which says who belongs to it. */
public interface Campus {

    /**
     * Asks for a member by his campus number and password.
     *
     * @throws guahao.platform.failure.Failure.Unavailable when the university does not answer in time, or not sensibly
     * @throws guahao.platform.failure.Failure.NotConfigured when there is nobody to ask
     */
    Answer signIn(String identifier, String password);

    /** What somebody is at the university. */
    enum Standing {
        STUDENT,
        TEACHER,
        STAFF
    }

    /** What the university says. */
    sealed interface Answer {

        record Member(Standing standing) implements Answer {}

        /** Not with this password. */
        record WrongPassword() implements Answer {}

        /** Nobody, or nobody who counts as a member, has this number. */
        record NoMember() implements Answer {}
    }
}
