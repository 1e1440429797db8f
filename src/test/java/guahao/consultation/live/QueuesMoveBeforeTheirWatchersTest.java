package guahao.consultation.live;

import static guahao.booking.BookingKit.ok;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.consultation.Desks;
import guahao.identity.OtherServers;
import guahao.identity.People.Person;
import guahao.identity.Wire;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import guahao.scheduling.Wards.Ward;
import guahao.wire.graphql.EventClient;
import guahao.wire.graphql.SocketClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code queueChanged}, watched on another server than the one where the doctor sits. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueuesMoveBeforeTheirWatchersTest {

    private final RunningServer shared;
    private final RunningServer far;
    private final Http http;
    private final BookingKit kit;
    private final Desks desks;
    private Person doctor;
    private Someone me;
    private long schedule;

    QueuesMoveBeforeTheirWatchersTest(RunningServer shared, Http http, BookingKit kit, Desks desks) {
        this.shared = shared;
        this.http = http;
        this.kit = kit;
        this.desks = desks;
        far = OtherServers.beside(
                shared, "queue", Map.of("guahao.queue.watchers-of-one", 2, "guahao.graphql.streams.standing", "50ms"));
    }

    @AfterAll
    void close() {
        far.close();
    }

    @BeforeEach
    void begin() {
        Ward ward = kit.ward();
        doctor = desks.doctorOf(ward);
        me = kit.someone();
        schedule = kit.schedule(ward, 2, 5);
    }

    private static String query(Object schedule) {
        return "subscription { queueChanged(scheduleId: \"" + schedule
                + "\") { nowCalling waiting yourPosition scheduleId } }";
    }

    private EventClient watch(@Nullable String token) {
        return EventClient.subscribe(far.port(), token, query(schedule));
    }

    private Map<String, Object> state(@Nullable String calling, int waiting, @Nullable Integer position) {
        Map<String, Object> state = new HashMap<>();
        state.put("scheduleId", "" + schedule);
        state.put("nowCalling", calling);
        state.put("waiting", waiting);
        state.put("yourPosition", position);
        return Map.of("data", Map.of("queueChanged", state));
    }

    private static String refusal(EventClient events) {
        Map<?, ?> result = events.next();
        Map<?, ?> error = (Map<?, ?>) ((List<?>) Objects.requireNonNull(result.get("errors"))).getFirst();
        events.hearsTheEnd();
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(error.get("extensions"))).get("code"));
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the end of patience").isLessThan(end);
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Test
    void everyStepIsToldToWhoeverWaits() {
        Someone other = kit.someone();
        long first = desks.confirmed(http, other, schedule);
        long second = desks.confirmed(http, me, schedule);
        try (EventClient mine = watch(me.token());
                EventClient wall = watch(doctor.token())) {
            assertThat(mine.next()).isEqualTo(state(null, 2, 2));
            assertThat(wall.next()).isEqualTo(state(null, 2, null));
            ok(desks.next(http, doctor, schedule));
            assertThat(mine.next()).isEqualTo(state("A001", 1, 1));
            assertThat(wall.next()).isEqualTo(state("A001", 1, null));
            ok(desks.complete(http, doctor, "{\"order_id\":" + first + "}"));
            assertThat(mine.next()).isEqualTo(state(null, 1, 1));
            ok(desks.next(http, doctor, schedule));
            assertThat(mine.next()).isEqualTo(state("A002", 0, 0));
            // Alone he is called once more, which is worth hearing.
            ok(desks.pass(http, doctor, "{\"order_id\":" + second + "}"));
            assertThat(mine.next()).isEqualTo(state("A002", 0, 0));
            ok(desks.complete(http, doctor, "{\"order_id\":" + second + "}"));
            assertThat(mine.next()).isEqualTo(state(null, 0, null));
        }
    }

    @Test
    void whatHappensAwayFromTheDeskIsSeenToo() {
        long child = kit.relative(me);
        long order = kit.booked(http, me, child, schedule);
        try (EventClient mine = watch(me.token())) {
            assertThat(mine.next()).isEqualTo(state(null, 0, null));
            ok(kit.pay(http, me, order));
            assertThat(mine.next()).isEqualTo(state(null, 1, 1));
            ok(kit.cancel(http, me, order));
            assertThat(mine.next()).isEqualTo(state(null, 0, null));
        }
    }

    @Test
    void aSocketHearsTheSame() {
        desks.confirmed(http, me, schedule);
        try (SocketClient socket = SocketClient.begin(far.port(), Map.of("token", me.token()))) {
            socket.subscribes("q", query(schedule));
            assertThat(socket.hears("next").get("payload")).isEqualTo(state(null, 1, 1));
            ok(desks.next(http, doctor, schedule));
            assertThat(socket.hears("next").get("payload")).isEqualTo(state("A001", 0, 0));
            socket.says(Map.of("type", "complete", "id", "q"));
            until(() -> !isWatched());
            socket.subscribes("r", query(schedule));
            assertThat(socket.hears("next").get("payload")).isEqualTo(state("A001", 0, 0));
        }
        until(() -> !isWatched());
    }

    private boolean isWatched() {
        return far.context().getBean(QueueWatch.class).isWatched(schedule);
    }

    @Test
    void withoutRedisItIsSeenAllTheSame() throws Exception {
        desks.confirmed(http, me, schedule);
        try (Wire wire = OtherServers.wireToRedis(shared);
                RunningServer cutOff = OtherServers.withWireToRedis(shared, wire)) {
            wire.cut();
            try (EventClient mine = EventClient.subscribe(cutOff.port(), me.token(), query(schedule))) {
                assertThat(mine.next()).isEqualTo(state(null, 1, 1));
                ok(desks.next(http, doctor, schedule));
                assertThat(mine.next()).isEqualTo(state("A001", 0, 0));
            }
            until(cutOff.context().getBean(QueueWatch.class)::isIdle);
        }
    }

    @Test
    void onlyWhoIsConcernedMayWatch() {
        desks.confirmed(http, me, schedule);
        Someone waiting = kit.someone();
        for (String token : new String[] {null, "nonsense"}) {
            assertThat(refusal(watch(token))).isEqualTo("UNAUTHENTICATED");
        }
        assertThat(refusal(watch(kit.someone().token()))).isEqualTo("FORBIDDEN");
        assertThat(refusal(watch(desks.doctorOf(kit.ward()).token()))).isEqualTo("FORBIDDEN");
        long order = kit.booked(http, waiting, schedule);
        try (EventClient events = watch(waiting.token())) {
            assertThat(events.next()).isEqualTo(state(null, 1, null));
        }
        ok(kit.cancel(http, waiting, order));
        assertThat(refusal(watch(waiting.token()))).isEqualTo("FORBIDDEN");
        Person admin = kit.people.admin();
        try (EventClient events = watch(admin.token())) {
            assertThat(events.next()).isEqualTo(state(null, 1, null));
        }
        for (String nowhere : List.of("0", "-1", "x", "99999999999999999999")) {
            assertThat(refusal(EventClient.subscribe(far.port(), admin.token(), query(nowhere))))
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void itEndsWithTheToken() {
        desks.confirmed(http, me, schedule);
        try (EventClient mine = watch(me.token())) {
            mine.next();
            ok(http.call("POST", "/auth/logout").token(me.token()).send());
            mine.hearsTheEnd();
        }
        until(() -> !isWatched());
    }

    @Test
    void nobodyTakesAllTheSeats() {
        desks.confirmed(http, me, schedule);
        try (EventClient one = watch(me.token());
                EventClient two = watch(me.token())) {
            one.next();
            two.next();
            assertThat(refusal(watch(me.token()))).isEqualTo("RATE_LIMITED");
        }
        until(() -> !isWatched());
        try (EventClient again = watch(me.token())) {
            assertThat(again.next()).isEqualTo(state(null, 1, 1));
        }
    }
}
