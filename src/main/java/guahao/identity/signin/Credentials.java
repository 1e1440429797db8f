package guahao.identity.signin;

/**
 * What somebody who wants to come in presents.
 *
 * @param address where from
 */
public record Credentials(String name, String password, String address) {

    /** Never shows them, wherever they are printed. */
    @Override
    public String toString() {
        return "Credentials[]";
    }
}
