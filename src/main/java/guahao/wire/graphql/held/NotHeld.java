package guahao.wire.graphql.held;

/** Something that the engine has to look at. */
final class NotHeld extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotHeld() {
        super(null, null, false, false);
    }
}
