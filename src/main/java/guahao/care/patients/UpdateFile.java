package guahao.care.patients;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.gateway.Updated;
import guahao.care.input.Payload;
import java.time.Clock;
import java.time.LocalDate;

/** Changes a file. */
@Action(function = "patients", value = "update", access = Access.MANAGERS)
final class UpdateFile implements Handler<UpdateFile.Change, Updated> {

    record Change(long id, FilePatch patch) {}

    private final PatientFiles files;
    private final Clock clock;

    UpdateFile(PatientFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Change read(Payload payload) {
        long id = payload.id("id");
        payload.requireKey("patch");
        return new Change(id, FilePatch.ofChange(payload.object("patch"), LocalDate.now(clock)));
    }

    @Override
    public Updated answer(Change change, Call call) {
        return new Updated(files.update(change.id(), change.patch(), call));
    }
}
