package guahao.platform.audit;

/** Who does something and from where, as the audit trail wants to know it. */
public record Actor(long accountId, Origin origin) {}
