package guahao.care.patients;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Listing;
import guahao.care.input.Paging;
import guahao.care.input.Payload;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** The files, page by page. */
@Action(function = "patients", value = "list", access = Access.ANY_ROLE)
final class ListFiles implements Handler<Listing<FileFilter>, ListFiles.Page> {

    private static final Listing.Kind KIND = new Listing.Kind(
            Map.of("createdAt", "created_at", "name", "name", "birthDate", "birth_date"), "created_at", 10);

    @Serdeable
    record Page(List<ListedFile> items, Paging.Meta meta) {}

    private final FileList list;

    ListFiles(FileList list) {
        this.list = list;
    }

    @Override
    public Listing<FileFilter> read(Payload payload) {
        return Listing.read(payload, FileFilter::read, KIND);
    }

    @Override
    public Page answer(Listing<FileFilter> wanted, Call call) {
        List<ListedFile> items = list.page(wanted, call);
        return new Page(items, wanted.paging().meta(list.count(wanted.filter())));
    }
}
