package guahao.identity.ban;

/** Why a ban is taken back, and the account of who does it. */
public record Lifting(String reason, long by) {}
