package guahao.care.gateway;

/** The payload of an action that has none. */
public record Nothing() {}
