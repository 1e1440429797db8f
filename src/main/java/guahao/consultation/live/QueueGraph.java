package guahao.consultation.live;

import graphql.schema.DataFetchingEnvironment;
import guahao.platform.caller.Caller;
import guahao.wire.graphql.Arguments;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphContext;
import guahao.wire.graphql.GraphModule;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Moving queues in the read graph. */
@Singleton
final class QueueGraph implements GraphModule {

    private final QueueAdmission admission;
    private final QueueWatch watch;

    QueueGraph(QueueAdmission admission, QueueWatch watch) {
        this.admission = admission;
        this.watch = watch;
    }

    @Override
    public void wire(Graph graph) {
        graph.subscription("queueChanged", this::queueChanged);
        graph.type("QueueState", QueueState.class)
                .value("scheduleId", QueueState::scheduleId)
                .value("nowCalling", QueueState::nowCalling)
                .value("waiting", QueueState::waiting)
                .value("yourPosition", QueueState::yourPosition)
                .value("updatedAt", QueueState::updatedAt);
    }

    private Publisher<QueueState> queueChanged(DataFetchingEnvironment env) {
        Caller caller = GraphContext.of(env).signedIn();
        long scheduleId = Arguments.id(env, "scheduleId");
        Watcher watcher = admission.admit(caller, scheduleId);
        return watch.of(scheduleId, caller.id())
                .map(seen -> QueueState.of(seen, watcher))
                .distinctUntilChanged(state -> state, QueueState::saysTheSameAs);
    }
}
