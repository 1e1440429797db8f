package guahao.care.gateway;

import guahao.care.input.Payload;

/**
 * One action: how its payload reads as a record, and what it answers. The gateway has looked at everything before.
 *
 * @param <P> the payload
 * @param <A> the answer, whose JSON is what the client gets
 */
public interface Handler<P, A> {

    P read(Payload payload);

    A answer(P payload, Call call);
}
