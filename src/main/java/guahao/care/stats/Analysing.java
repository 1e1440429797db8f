package guahao.care.stats;

import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An analysis of a period: the whole of it, or the one part that the client names. */
abstract class Analysing<A> implements Handler<Analysing.Wanted<A>, Object> {

    /** @param part null for all of them */
    record Wanted<A>(Span span, @Nullable Function<A, Object> part) {}

    private final Clock clock;
    private final Function<Span, A> analysis;
    private final Map<String, Function<A, Object>> parts;

    /** @param parts by the names that clients give them */
    Analysing(Clock clock, Function<Span, A> analysis, Map<String, Function<A, Object>> parts) {
        this.clock = clock;
        this.analysis = analysis;
        this.parts = parts;
    }

    @Override
    public Wanted<A> read(Payload payload) {
        return new Wanted<>(Period.read(payload, LocalDate.now(clock)), payload.wordFor("type", parts, "类型不合法"));
    }

    @Override
    public Object answer(Wanted<A> wanted, Call call) {
        A whole = analysis.apply(wanted.span());
        return wanted.part() == null ? whole : wanted.part().apply(whole);
    }
}
