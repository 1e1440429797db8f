package guahao.care.patients;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Created;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;
import java.time.Clock;
import java.time.LocalDate;

/** A new file. */
@Action(function = "patients", value = "create", access = Access.MANAGERS, repeatable = true)
final class CreateFile implements Handler<FilePatch, Created> {

    private final PatientFiles files;
    private final Clock clock;

    CreateFile(PatientFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public FilePatch read(Payload payload) {
        payload.requireKey("patient");
        return FilePatch.ofNew(payload.object("patient"), LocalDate.now(clock));
    }

    @Override
    public Created answer(FilePatch fields, Call call) {
        return Created.of(files.create(fields, call));
    }
}
