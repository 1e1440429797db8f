package guahao.care.exports;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Asks for a workbook. */
@Action(function = "exports", value = "create", access = Access.MANAGERS, repeatable = true)
final class CreateExport implements Handler<CreateExport.Wanted, CreateExport.Taken> {

    private static final String BAD_TYPE = "类型不合法";

    record Wanted(ExportType type, ExportParams params) {}

    @Serdeable
    record Taken(String taskId) {}

    private final Exports exports;
    private final Clock clock;

    CreateExport(Exports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    @Override
    public Wanted read(Payload payload) {
        payload.requestId();
        ExportType type = payload.required("type", type(payload), ExportType.STATS_MONTHLY, BAD_TYPE);
        return new Wanted(type, ExportParams.read(type, payload.object("params"), LocalDate.now(clock)));
    }

    private static @Nullable ExportType type(Payload payload) {
        String word = payload.text("type", 1, 20, BAD_TYPE);
        ExportType type = Arrays.stream(ExportType.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(null);
        if (word != null && type == null) {
            payload.complain("type", BAD_TYPE);
        }
        return type;
    }

    @Override
    public Taken answer(Wanted wanted, Call call) {
        return new Taken(Long.toString(exports.create(wanted.type(), wanted.params(), call)));
    }
}
