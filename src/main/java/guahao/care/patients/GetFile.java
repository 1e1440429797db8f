package guahao.care.patients;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.ById;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;

/** One file. */
@Action(function = "patients", value = "get", access = Access.ANY_ROLE)
final class GetFile implements Handler<ById, FileAnswer> {

    private final PatientFiles files;

    GetFile(PatientFiles files) {
        this.files = files;
    }

    @Override
    public ById read(Payload payload) {
        payload.requestId();
        return ById.read(payload);
    }

    @Override
    public FileAnswer answer(ById wanted, Call call) {
        return files.read(wanted.id(), call);
    }
}
