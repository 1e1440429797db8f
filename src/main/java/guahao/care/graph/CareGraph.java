package guahao.care.graph;

import graphql.schema.DataFetchingEnvironment;
import guahao.care.activities.ActivityList;
import guahao.care.gateway.Call;
import guahao.care.gateway.Calls;
import guahao.care.input.Bounds;
import guahao.care.input.Listing;
import guahao.care.input.Paging;
import guahao.care.input.Sorting;
import guahao.care.input.Words;
import guahao.care.patients.FileAnswer;
import guahao.care.patients.FileFilter;
import guahao.care.patients.FileList;
import guahao.care.patients.PatientFiles;
import guahao.care.services.CareServices;
import guahao.care.services.ServiceFilter;
import guahao.care.tenancies.StayFilter;
import guahao.care.tenancies.StayList;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.graphql.Arguments;
import guahao.wire.graphql.Batch;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphContext;
import guahao.wire.graphql.GraphModule;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code care}: the house for those who have a role in it, masked as everywhere. */
@Singleton
final class CareGraph implements GraphModule {

    private static final Bounds ALWAYS = new Bounds(null, null);

    private final Calls calls;
    private final FileList files;
    private final StayList stays;
    private final CareServices services;
    private final ActivityList activities;
    private final Batch<Long, FileAnswer> file;

    CareGraph(
            Calls calls,
            PatientFiles patientFiles,
            FileList files,
            StayList stays,
            CareServices services,
            ActivityList activities) {
        this.calls = calls;
        this.files = files;
        this.stays = stays;
        this.services = services;
        this.activities = activities;
        this.file = Batch.forCaller(
                "care.files", (ids, context) -> byId(patientFiles.readAll(ids, calls.of(context.signedIn()))));
    }

    private static Map<Long, FileAnswer> byId(Collection<FileAnswer> answers) {
        return answers.stream().collect(Collectors.toMap(answer -> Long.valueOf(answer.id()), Function.identity()));
    }

    @Override
    public void wire(Graph graph) {
        graph.query("care", this::care);
        graph.type("Care", Call.class)
                .value("role", call -> Words.of(Objects.requireNonNull(call.role())))
                .fetch("patients", this::patients)
                .fetch("patient", (call, env) -> file.load(env, Arguments.id(env, "id")))
                .fetch("tenancies", this::tenancies)
                .fetch("services", this::services)
                .fetch("activities", this::activities);
        CareTypes.wire(graph);
    }

    private Call care(DataFetchingEnvironment env) {
        Call call = calls.of(GraphContext.of(env).signedIn());
        if (call.role() == null) {
            throw new Failure.Forbidden();
        }
        return call;
    }

    private Pages.Files patients(Call call, DataFetchingEnvironment env) {
        @Nullable String name = env.getArgument("name");
        var filter = new FileFilter(name, null, ALWAYS, ALWAYS, Set.of());
        Paging paging = paging(env);
        Paging.Meta meta = paging.meta(files.count(filter));
        return new Pages.Files(files.page(new Listing<>(filter, new Sorting("created_at", false), paging), call), meta);
    }

    private Object tenancies(Call call, DataFetchingEnvironment env) {
        if (!call.isManager()) {
            throw new Failure.Forbidden();
        }
        var filter = new StayFilter(Arguments.optionalId(env, "patientId"), null, null, null, ALWAYS);
        return stays.page(new Listing<>(filter, new Sorting("check_in_date", false), paging(env)), call);
    }

    private Object services(Call call, DataFetchingEnvironment env) {
        var filter = new ServiceFilter(Arguments.optionalId(env, "patientId"), false, null, null, null, ALWAYS, ALWAYS);
        return services.page(new Listing<>(filter, new Sorting("date", false), paging(env)), call);
    }

    private Pages.Activities activities(Call call, DataFetchingEnvironment env) {
        var filter = new ActivityList.Filter(null, ALWAYS);
        Paging paging = paging(env);
        Paging.Meta meta = paging.meta(activities.count(filter, call));
        return new Pages.Activities(
                activities.page(new Listing<>(filter, new Sorting("date", false), paging), call), meta);
    }

    private static Paging paging(DataFetchingEnvironment env) {
        return new Paging(number(env, "page", Integer.MAX_VALUE), number(env, "pageSize", 100));
    }

    private static int number(DataFetchingEnvironment env, String name, int most) {
        Integer number = env.getArgument(name);
        if (number == null || number < 1 || number > most) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        return number;
    }
}
