package guahao.identity.account;

/** What no two accounts share; named as the unique keys of the table are, behind {@code account_}. */
public enum AccountKey {
    USERNAME,
    EMAIL,
    PHONE,
    IDENTIFIER,
    OPENID
}
