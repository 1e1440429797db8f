package guahao.care.gateway;

import guahao.care.input.Payload;

/** The payload of an action that needs nothing but an id. */
public record ById(long id) {

    public static ById read(Payload payload) {
        return new ById(payload.id("id"));
    }
}
