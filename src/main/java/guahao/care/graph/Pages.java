package guahao.care.graph;

import guahao.care.activities.Activity;
import guahao.care.input.Paging;
import guahao.care.patients.ListedFile;
import java.util.List;

/** Pages of lists, as the graph holds them. */
final class Pages {

    private Pages() {}

    /** A page of files. */
    record Files(List<ListedFile> items, Paging.Meta meta) {}

    /** A page of activities. */
    record Activities(List<Activity> items, Paging.Meta meta) {}
}
