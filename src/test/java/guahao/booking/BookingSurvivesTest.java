package guahao.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit.Someone;
import guahao.identity.OtherServers;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import guahao.scheduling.AtOnce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bookings stay right when something dies in the middle of a rush. */
@ServerTest
class BookingSurvivesTest {

    private static final int KILLS = 20;
    private static final int STARTING_AT_ONCE = 2;
    private static final int BOOKERS = 16;
    private static final int MOST_ACKNOWLEDGED_BEFORE_KILL = 60;
    private static final int CROWD = 960;

    /** One statement, so nothing comes between the two counts. */
    private static final String UNBALANCED = """
            select count(*) from schedule where total_slots - remaining_slots <> (select count(*) from appointment
              where schedule_id = schedule.id and status in ('PENDING', 'CONFIRMED', 'COMPLETED', 'NO_SHOW'))
            """;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void theServersDeathLosesNoAcknowledgedBooking(RunningServer shared) {
        Map<String, String> sandbox = Map.of("GUAHAO_SANDBOX", "true", "GUAHAO_DEMO", "false");
        Set<ServerProcess> started = ConcurrentHashMap.newKeySet();
        try (RunningServer observer = OtherServers.onDatabase(shared, "booking_killed", sandbox)) {
            var kit = observer.context().getBean(BookingKit.class);
            Someone someone = kit.someone();
            List<Long> crowd = new ArrayList<>(kit.crowd(someone, CROWD));
            Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
            for (int round = 0; round < KILLS; round += STARTING_AT_ONCE) {
                Collections.shuffle(crowd);
                AtOnce.run(STARTING_AT_ONCE, number -> ServerProcess.start(observer, started::add))
                        .forEach(server -> killDuringARush(server, kit, someone, crowd, acknowledged));
                assertThat(kit.number(UNBALANCED))
                        .as("schedules out of balance")
                        .isZero();
            }
            assertThat(acknowledged).isNotEmpty();
            assertThat(kit.wards.column("select id from appointment where status = 'PENDING'").stream()
                            .map(Long::valueOf))
                    .containsAll(acknowledged);
        } finally {
            started.forEach(ServerProcess::close);
        }
    }

    /** It is killed by whoever gets a certain answer, while the others wait for theirs. */
    private static void killDuringARush(
            ServerProcess server, BookingKit kit, Someone someone, List<Long> crowd, Set<Long> acknowledged) {
        List<Long> schedules = LongStream.range(0, 4)
                .map(i -> kit.schedule(kit.ward(), 2, CROWD))
                .boxed()
                .toList();
        var left = new AtomicInteger(ThreadLocalRandom.current().nextInt(1, MOST_ACKNOWLEDGED_BEFORE_KILL));
        AtOnce.run(BOOKERS, booker -> {
            try {
                for (int i = booker; server.isAlive() && i < crowd.size(); i += BOOKERS) {
                    Answer answer = kit.book(server.http(), someone, crowd.get(i), schedules.get(i % 4));
                    if (answer.number("code") == 0) {
                        acknowledged.add(answer.number("message.id"));
                        if (left.decrementAndGet() == 0) {
                            server.kill();
                        }
                    }
                }
            } catch (UncheckedIOException dead) {
                assertThat(dead).hasCauseInstanceOf(IOException.class);
            }
            return booker;
        });
    }

    @Test
    void withoutRedisBookingsStayRight(RunningServer shared, BookingKit kit) throws IOException {
        Someone someone = kit.someone();
        List<Long> crowd = kit.crowd(someone, 400);
        long schedule = kit.schedule(kit.ward(), 2, 50);
        List<Answer> answers = new ArrayList<>();
        try (var redis = OtherServers.wireToRedis(shared);
                RunningServer server = OtherServers.withWireToRedis(shared, redis)) {
            var http = new Http(server.port());
            var answered = new AtomicInteger();
            AtOnce.run(BOOKERS, booker -> {
                        List<Answer> own = new ArrayList<>();
                        for (int i = booker; i < crowd.size(); i += BOOKERS) {
                            own.add(kit.book(http, someone, crowd.get(i), schedule));
                            if (answered.incrementAndGet() == 20) {
                                redis.cut();
                            }
                        }
                        return own;
                    })
                    .forEach(answers::addAll);
        }
        assertThat(answers).filteredOn(answer -> answer.number("code") == 0).hasSize(50);
        assertThat(answers).filteredOn(answer -> answer.number("code") == 1001).hasSize(350);
        kit.assertBalanced(schedule);
    }
}
