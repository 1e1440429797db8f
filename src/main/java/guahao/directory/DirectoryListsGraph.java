package guahao.directory;

import graphql.schema.DataFetchingEnvironment;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import guahao.wire.graphql.InputObject;
import guahao.wire.graphql.connection.Connection;
import guahao.wire.graphql.connection.ConnectionGraph;
import guahao.wire.graphql.connection.Keyset;
import guahao.wire.graphql.connection.PageAsked;
import guahao.wire.input.Texts;
import jakarta.inject.Singleton;
import java.util.List;

/** The directory's long lists and its search in the read graph. */
@Singleton
final class DirectoryListsGraph implements GraphModule {

    private static final Keyset<MinorDepartment, Long> DEPARTMENTS = Keyset.byId("department", MinorDepartment::id);

    private final DirectoryLists lists;
    private final DoctorPages doctors;

    DirectoryListsGraph(DirectoryLists lists, DoctorPages doctors) {
        this.lists = lists;
        this.doctors = doctors;
    }

    @Override
    public void wire(Graph graph) {
        graph.query("departments", this::departments)
                .query("doctors", doctors::page)
                .query("search", this::search)
                .union("SearchHit", DirectoryListsGraph::typeName);
        ConnectionGraph.wire(graph, "Department");
        ConnectionGraph.wire(graph, "Doctor");
    }

    private Connection<MinorDepartment> departments(DataFetchingEnvironment env) {
        InputObject filter = InputObject.of(env, "filter");
        return Connection.over(
                lists.departments(
                        filter.id("majorId"),
                        filter.id("hospitalId"),
                        SearchText.of(filter.text("search", SearchText.LONGEST))),
                DEPARTMENTS,
                DEPARTMENTS.asked(env));
    }

    private List<Object> search(DataFetchingEnvironment env) {
        String text = Texts.checked("text", env.getArgumentOrDefault("text", ""), SearchText.LONGEST);
        int most = PageAsked.size(env);
        return SearchText.of(text).map(wanted -> lists.search(wanted, most)).orElse(List.of());
    }

    private static String typeName(Object hit) {
        return switch (hit) {
            case MinorDepartment department -> "Department";
            case Doctor doctor -> "Doctor";
            case Clinic clinic -> "Clinic";
            default -> throw new IllegalArgumentException("Nobody looks for " + hit.getClass());
        };
    }
}
