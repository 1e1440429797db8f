package guahao.care.exports;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Nothing;
import guahao.care.input.Payload;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;

/** Drops lapsed workbooks now. */
@Action(function = "exports", value = "cronCleanup", access = Access.MANAGERS)
final class CleanExports implements Handler<Nothing, CleanExports.Cleaned> {

    @Serdeable
    record Cleaned(boolean cleaned, long ts) {}

    private final ExportCleaning cleaning;
    private final Clock clock;

    CleanExports(ExportCleaning cleaning, Clock clock) {
        this.cleaning = cleaning;
        this.clock = clock;
    }

    @Override
    public Nothing read(Payload payload) {
        return new Nothing();
    }

    @Override
    public Cleaned answer(Nothing nothing, Call call) {
        cleaning.run();
        return new Cleaned(true, clock.millis());
    }
}
