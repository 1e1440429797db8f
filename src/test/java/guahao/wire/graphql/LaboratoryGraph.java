package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.platform.failure.Failure;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;

/** Fields that behave badly, slowly or endlessly on demand, in servers of the tests only. */
@Singleton
@Requires(property = LaboratoryGraph.PROPERTY)
final class LaboratoryGraph implements GraphModule {

    static final String PROPERTY = "guahao.test.laboratory";

    record Thing(int number) {}

    /** The schema knows only one of them. */
    enum Mood {
        GOOD,
        BAD
    }

    record Page(List<Thing> things) {}

    final CountDownLatch interrupted = new CountDownLatch(1);
    private final Semaphore cancelled = new Semaphore(0);
    final AtomicInteger endlessAsked = new AtomicInteger();
    final AtomicInteger loads = new AtomicInteger();

    private final Batch<Integer, String> names = Batch.of("laboratory.names", keys -> {
        loads.incrementAndGet();
        return keys.stream().collect(java.util.stream.Collectors.toMap(key -> key, key -> "thing " + key));
    });

    /** Waits until an endless subscription is stopped. */
    void awaitCancelled() throws InterruptedException {
        assertThat(cancelled.tryAcquire(30, TimeUnit.SECONDS)).as("stopped").isTrue();
    }

    @Override
    public String sdl() {
        return """
                extend type Query {
                  lab: Lab! @access(rule: PUBLIC)
                  things(first: Int = 20): ThingConnection! @access(rule: PUBLIC)
                  secret: String @access(rule: SIGNED_IN)
                  adminSecret: String @access(rule: ADMIN)
                }
                extend type Subscription {
                  ticks(n: Int!): Tick! @access(rule: PUBLIC)
                  endless: Tick! @access(rule: PUBLIC)
                  broken: Tick! @access(rule: PUBLIC)
                  mine: Tick! @access(rule: SIGNED_IN)
                }
                type Tick @access(rule: PUBLIC) { number: Int! name: String! secondName: String! }
                type Lab @access(rule: PUBLIC) {
                  self: Lab!
                  list: [Lab!]!
                  name: String
                  slow: String
                  fails: String
                  strictlyFails: String!
                  nothing: String!
                  breaks: String
                  mood: Mood
                  refuses(code: String!): String
                  money: Money
                  date(value: Date): Date
                  moment(value: DateTime): DateTime
                  amount(value: Money): Money
                  id(value: ID!): ID
                  thread: String!
                }
                enum Mood { GOOD }
                type ThingConnection @access(rule: PUBLIC) { nodes: [Thing!]! edges: [ThingEdge!]! totalCount: Int! }
                type ThingEdge @access(rule: PUBLIC) { node: Thing! }
                type Thing @access(rule: PUBLIC) { number: Int! name: String! things(first: Int = 20): ThingConnection! }
                """;
    }

    @Override
    public void wire(Graph graph) {
        graph.enumeration("Mood", Mood.class)
                .query("lab", env -> "lab")
                .query(
                        "things",
                        env -> new Page(
                                IntStream.range(0, 3).mapToObj(Thing::new).toList()))
                .query("secret", env -> "whisper")
                .query("adminSecret", env -> "order");
        wireSubscriptions(graph);
        wireLab(graph);
        graph.type("ThingConnection", Page.class)
                .value("nodes", Page::things)
                .value("edges", Page::things)
                .value("totalCount", page -> page.things().size());
        graph.type("ThingEdge", Thing.class).value("node", thing -> thing);
        graph.type("Thing", Thing.class)
                .value("number", Thing::number)
                .fetch("name", (thing, env) -> names.load(env, thing.number()))
                .fetch("things", (thing, env) -> new Page(List.of(thing)));
    }

    private void wireSubscriptions(Graph graph) {
        graph.subscription("ticks", env -> Flux.range(1, env.<Integer>getArgumentOrDefault("n", 0)))
                .subscription(
                        "endless",
                        env -> Flux.<Integer>generate(sink -> sink.next(endlessAsked.incrementAndGet()))
                                .doOnCancel(cancelled::release))
                .subscription(
                        "broken", env -> Flux.concat(Flux.just(1), Flux.error(new IllegalStateException("S3CRET"))))
                .subscription("mine", env -> Flux.just(1));
        graph.type("Tick", Integer.class)
                .value("number", number -> number)
                .fetch("name", (number, env) -> names.load(env, 7))
                .fetch("secondName", (number, env) -> names.load(env, 7));
    }

    private void wireLab(Graph graph) {
        graph.type("Lab", String.class)
                .value("self", lab -> lab)
                .value("list", lab -> List.of(lab))
                .value("name", lab -> lab)
                .value("money", lab -> new java.math.BigDecimal("12.50"))
                .value("nothing", lab -> null)
                .value("breaks", lab -> fail())
                .value("mood", lab -> Mood.BAD)
                .fetch("slow", (lab, env) -> sleepUntilInterrupted())
                .fetch("fails", (lab, env) -> fail())
                .fetch("strictlyFails", (lab, env) -> fail())
                .fetch("refuses", (lab, env) -> refuse(env.getArgumentOrDefault("code", "")))
                .fetch("date", (lab, env) -> env.getArgument("value"))
                .fetch("moment", (lab, env) -> env.getArgument("value"))
                .fetch("amount", (lab, env) -> env.getArgument("value"))
                .fetch("id", (lab, env) -> Arguments.id(env, "value"))
                .fetch("thread", (lab, env) -> Thread.currentThread().isVirtual() ? "virtual" : "platform");
    }

    private String sleepUntilInterrupted() throws InterruptedException {
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
    }

    private static String fail() {
        throw new IllegalStateException("S3CRET select * from user_account");
    }

    private static String refuse(String code) {
        throw switch (code) {
            case "forbidden" -> new Failure.Forbidden();
            case "notFound" -> new Failure.NotFound("thing.unknown", "东西", 7);
            case "unauthenticated" -> new Failure.Unauthenticated();
            case "limited" -> new Failure.RateLimited(3);
            case "conflict" -> new Failure.Conflict("thing.taken", "已被占用");
            case "away" -> new Failure.Unavailable("erp.away", "S3CRET", null);
            default -> new Failure.Invalid("thing.invalid", "参数不对");
        };
    }
}
