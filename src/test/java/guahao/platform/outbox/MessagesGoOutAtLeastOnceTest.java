package guahao.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.platform.kit.OutsideSandbox;
import guahao.platform.kit.Sql;
import guahao.platform.kit.StubHttp;
import guahao.platform.kit.StubSmtp;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server has no gateway for WeChat, so the tests' own instances have that channel to themselves. */
@ExtendWith(OutsideSandbox.class)
class MessagesGoOutAtLeastOnceTest {

    /** A gateway that writes down what it is given. */
    private record Gateway(Queue<String> taken, Function<String, Delivery> answer) implements MessageChannel {

        static Gateway that(Function<String, Delivery> answer) {
            return new Gateway(new ConcurrentLinkedQueue<>(), answer);
        }

        static Gateway thatTakesAll() {
            return that(body -> new Delivery.Done());
        }

        @Override
        public Set<Channel> channels() {
            return Set.of(Channel.WECHAT);
        }

        @Override
        public Delivery deliver(long id, Message message) {
            taken.add(message.body());
            return answer.apply(message.body());
        }
    }

    private final TransactionOperations<Connection> transactions;
    private final OutboxRepository rows;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final Clock clock;
    private final String to = UUID.randomUUID().toString();

    MessagesGoOutAtLeastOnceTest(
            TransactionOperations<Connection> transactions,
            OutboxRepository rows,
            Outbox outbox,
            MeterRegistry meters,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
    }

    @BeforeEach
    void beginEmpty() {
        transactions.executeWrite(
                status -> Sql.update(status.getConnection(), "delete from outbox_message where channel = 'wechat'"));
    }

    private Claims claims(Duration later) {
        return new Claims(transactions, rows, Clock.offset(clock, later));
    }

    /**
     * Looks again while a due row is passed over, for a neighbour's look at its own channel may hold it for a moment.
     */
    private void deliver(MessageChannel gateway, Duration later) {
        var deliveries = new Deliveries(List.of(gateway), claims(later), meters);
        LocalDateTime now = LocalDateTime.now(Clock.offset(clock, later));
        long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        do {
            deliveries.deliverDue(Channel.WECHAT);
        } while (isAnyDue(now) && System.nanoTime() < giveUp);
    }

    private boolean isAnyDue(LocalDateTime now) {
        return rows.findTop100ByChannelOrderByIdDesc(Channel.WECHAT.code()).stream()
                .anyMatch(row ->
                        row.status().equals("waiting") && !row.nextAttemptAt().isAfter(now));
    }

    private void put(String body) {
        outbox.put(Message.wechat(to, "template", body));
    }

    private OutboxRow row() {
        return rows.findTop100ByRecipientOrderByIdDesc(to).getFirst();
    }

    @Test
    void byTheSmsGateway(StubHttp sms) throws Exception {
        outbox.put(Message.sms("13800000000", "您好").withCode("123456"));
        StubHttp.Asked asked = sms.nextAsked();
        assertThat(asked.authorization()).isEqualTo("Bearer " + OutsideSandbox.SMS_KEY);
        assertThat(asked.body()).contains("\"to\":\"13800000000\"", "\"text\":\"您好\"", "\"code\":\"123456\"");
    }

    @Test
    void byMail(StubSmtp mail) throws Exception {
        outbox.put(Message.mail("patient@example.com", "Appointment", "See you"));
        assertThat(mail.nextMail())
                .contains("From: " + OutsideSandbox.MAIL_FROM)
                .contains("To: patient@example.com")
                .contains("Subject: Appointment")
                .contains("Message-ID: <outbox-")
                .contains("See you");
    }

    @Test
    void laterWhereNoGatewayIsConfigured() {
        put("waits");
        new Deliveries(List.of(), claims(Duration.ZERO), meters).deliverDue(Channel.WECHAT);
        assertThat(row().status()).isEqualTo("waiting");
        assertThat(row().attempts()).isZero();
        deliver(Gateway.thatTakesAll(), Duration.ZERO);
        assertThat(row().status()).isEqualTo("sent");
    }

    @Test
    void againAndAgainWithLongerPausesAndThenNoMore() {
        put("unlucky");
        Gateway down = Gateway.that(body -> new Delivery.Retry("down"));
        deliver(down, Duration.ZERO);
        deliver(down, Duration.ofSeconds(5));
        assertThat(down.taken()).hasSize(1);
        deliver(down, Duration.ofSeconds(15));
        assertThat(down.taken()).hasSize(2);
        assertThat(row().lastError()).isEqualTo("down");
        for (int day = 1; day <= 20; day++) {
            deliver(down, Duration.ofDays(day));
        }
        assertThat(down.taken()).hasSize(Claims.MOST_ATTEMPTS);
        assertThat(row().status()).isEqualTo("failed");
    }

    @Test
    void onceWhereTheGatewayWillNeverTakeThem() {
        put("bad");
        Gateway strict = Gateway.that(body -> new Delivery.Refused("bad number"));
        deliver(strict, Duration.ZERO);
        deliver(strict, Duration.ofDays(1));
        assertThat(strict.taken()).hasSize(1);
        assertThat(row().status()).isEqualTo("failed");
        assertThat(row().lastError()).isEqualTo("bad number");
    }

    @Test
    void againWhenTheGatewayBreaks() {
        put("x");
        deliver(
                Gateway.that(body -> {
                    throw new IllegalStateException("bug");
                }),
                Duration.ZERO);
        assertThat(row().status()).isEqualTo("waiting");
        deliver(Gateway.thatTakesAll(), Duration.ofMinutes(1));
        assertThat(row().status()).isEqualTo("sent");
    }

    @Test
    void byAnotherWhenAServerDiesOverThem() {
        put("orphan");
        assertThat(claims(Duration.ZERO).claim(Channel.WECHAT)).hasSize(1);
        Gateway other = Gateway.thatTakesAll();
        deliver(other, Duration.ofSeconds(30));
        assertThat(other.taken()).isEmpty();
        deliver(other, Duration.ofMinutes(3));
        assertThat(other.taken()).containsExactly("orphan");
    }

    @Test
    void neverByServersThatDieOverThemForever() {
        put("poison");
        for (int i = 1; i <= Claims.MOST_ATTEMPTS; i++) {
            assertThat(claims(Duration.ofHours(i)).claim(Channel.WECHAT)).hasSize(1);
        }
        Gateway spared = Gateway.thatTakesAll();
        deliver(spared, Duration.ofDays(1));
        assertThat(spared.taken()).isEmpty();
        assertThat(row().status()).isEqualTo("failed");
    }

    @Test
    void withoutASlowDelivererSpoilingTheNextOnesWork() {
        put("slow");
        OutboxRow slow = claims(Duration.ZERO).claim(Channel.WECHAT).getFirst();
        deliver(Gateway.thatTakesAll(), Duration.ofMinutes(3));
        claims(Duration.ZERO).settle(slow, new Delivery.Refused("late"));
        assertThat(row().status()).isEqualTo("sent");
    }

    @Test
    void onceEachWhenManyInstancesWork() {
        for (int i = 0; i < 100; i++) {
            put("m" + i);
        }
        Gateway gateway = Gateway.thatTakesAll();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                instances.execute(() -> deliver(gateway, Duration.ZERO));
            }
        }
        assertThat(gateway.taken()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void withoutWaitingForOpenTransactions() {
        put("committed");
        transactions.executeWrite(status -> {
            put("open");
            Gateway gateway = Gateway.thatTakesAll();
            try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
                other.execute(() -> deliver(gateway, Duration.ZERO));
            }
            assertThat(gateway.taken()).containsExactly("committed");
            return gateway;
        });
    }

    @Test
    void untilTheyAreForgotten() {
        put("old");
        deliver(Gateway.thatTakesAll(), Duration.ZERO);
        put("waiting");
        new ForgettingJob(rows, clock).run();
        assertThat(rows.findTop100ByRecipientOrderByIdDesc(to)).hasSize(2);
        new ForgettingJob(rows, Clock.offset(clock, Duration.ofDays(31))).run();
        assertThat(rows.findTop100ByRecipientOrderByIdDesc(to))
                .extracting(OutboxRow::body)
                .containsExactly("waiting");
    }

    @Test
    void withOneLineForAddressAndSubject() {
        assertThatThrownBy(() -> Message.mail("a@example.com", "hello\r\nBcc: all@example.com", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Message.mail("a@example.com\nb", "", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
