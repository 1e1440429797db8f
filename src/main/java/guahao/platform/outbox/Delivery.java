package guahao.platform.outbox;

/** How an attempt to deliver ended. */
public sealed interface Delivery {

    /** The gateway took the message. */
    record Done() implements Delivery {}

    /** Not this time. */
    record Retry(String reason) implements Delivery {}

    /** Never: the gateway will not take this message however often it is asked. */
    record Refused(String reason) implements Delivery {}
}
