package guahao.care.patients;

import guahao.care.gateway.Access;
import guahao.care.gateway.Action;
import guahao.care.gateway.Call;
import guahao.care.gateway.Handler;
import guahao.care.input.Paging;
import guahao.care.input.Payload;
import guahao.care.input.Sorting;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** The files, page by page. */
@Action(function = "patients", value = "list", access = Access.ANY_ROLE)
final class ListFiles implements Handler<ListFiles.Wanted, ListFiles.Page> {

    private static final Map<String, String> SORTABLE =
            Map.of("createdAt", "created_at", "name", "name", "birthDate", "birth_date");
    private static final int PAGE_SIZE = 10;

    record Wanted(FileFilter filter, Sorting sorting, Paging paging) {}

    @Serdeable
    record Page(List<ListedFile> items, Paging.Meta meta) {}

    private final FileList list;

    ListFiles(FileList list) {
        this.list = list;
    }

    @Override
    public Wanted read(Payload payload) {
        return new Wanted(
                FileFilter.read(payload.object("filter")),
                Sorting.of(payload, SORTABLE, "created_at"),
                Paging.of(payload, PAGE_SIZE));
    }

    @Override
    public Page answer(Wanted wanted, Call call) {
        List<ListedFile> items = list.page(wanted.filter(), wanted.sorting(), wanted.paging(), call);
        return new Page(items, wanted.paging().meta(list.count(wanted.filter())));
    }
}
