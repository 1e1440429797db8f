package guahao.care.gateway;

import guahao.care.input.Payload;

/** An action and how it may be asked for. */
record Offer<P, A>(
        String function,
        String action,
        Access access,
        boolean repeatable,
        boolean lengthy,
        boolean flat,
        Handler<P, A> handler) {

    A answer(Payload payload, Call call) {
        P read = handler.read(payload);
        payload.requireSound();
        return handler.answer(read, call);
    }
}
