package guahao.care.patients;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Payload;

/** Takes all files of a name away. */
@Action(function = "patients", value = "admin.deleteByName", access = Access.ADMINS)
final class DeleteFilesByName implements Handler<DeleteFilesByName.Named, FilesByName.Deleted> {

    private static final int LONGEST_NAME = 100;

    record Named(String name, boolean dryRun) {}

    private final FilesByName files;

    DeleteFilesByName(FilesByName files) {
        this.files = files;
    }

    @Override
    public Named read(Payload payload) {
        String name = payload.requiredText("name", 1, LONGEST_NAME, "缺少 name");
        return new Named(name, Boolean.TRUE.equals(payload.flag("dryRun")));
    }

    @Override
    public FilesByName.Deleted answer(Named named, Call call) {
        return files.delete(named.name(), named.dryRun(), call);
    }
}
