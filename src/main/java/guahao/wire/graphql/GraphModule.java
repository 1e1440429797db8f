package guahao.wire.graphql;

/** A feature's share of the read graph: the fetchers of the fields that its SDL file declares. */
public interface GraphModule {

    void wire(Graph graph);

    /** SDL beside the files of the schema folder; the real modules have theirs there. */
    default String sdl() {
        return "";
    }
}
