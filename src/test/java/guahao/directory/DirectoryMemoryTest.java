package guahao.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.identity.OtherServers;
import guahao.identity.Wire;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import guahao.platform.database.Transactions;
import guahao.platform.redis.Announcements;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

@ServerTest
class DirectoryMemoryTest {

    private final RunningServer shared;
    private final Directory directory;
    private final DirectoryMemory memory;
    private final DirectoryChanges changes;
    private final Transactions transactions;
    private final DirectoryFixture rows;

    DirectoryMemoryTest(
            RunningServer shared,
            Directory directory,
            DirectoryMemory memory,
            Transactions transactions,
            HospitalRepository hospitals,
            MajorDepartmentRepository majors,
            MinorDepartmentRepository departments,
            ClinicRepository clinics,
            DirectoryChanges changes) {
        this.shared = shared;
        this.directory = directory;
        this.memory = memory;
        this.changes = changes;
        this.transactions = transactions;
        rows = new DirectoryFixture(hospitals, majors, departments, clinics, changes);
    }

    @Test
    void showsAChangeAsSoonAsItIsMade() {
        Hospital hospital = rows.hospital();
        assertThat(directory.hospital(hospital.id())).contains(hospital);
    }

    @Test
    void showsNothingOfAChangeBeforeItIsCommitted() {
        transactions.write(() -> {
            Hospital hospital = rows.hospital();
            memory.refresh();
            assertThat(directory.hospital(hospital.id())).isEmpty();
            return hospital;
        });
    }

    @Test
    void showsNothingOfAChangeThatIsTakenBack() {
        long[] id = new long[1];
        assertThatThrownBy(() -> changes.make(() -> {
                    id[0] = rows.hospital().id();
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        assertThat(directory.hospital(id[0])).isEmpty();
    }

    @Test
    void isReadAnewOnlyWhenItChanged() {
        DirectorySnapshot before = memory.refresh();
        assertThat(memory.refresh()).isSameAs(before);
        rows.hospital();
        assertThat(memory.now()).isNotSameAs(before);
    }

    @Test
    void changesOnTheOtherServersToo() throws Exception {
        try (RunningServer other = OtherServers.beside(shared, "directory", Map.of())) {
            Directory there = other.context().getBean(Directory.class);
            assertThat(there.hospitals()).isNotEmpty();
            Hospital hospital = rows.hospital();
            until(() -> there.hospital(hospital.id()).isPresent());
        }
    }

    @Test
    void changesOnAServerThatRedisNeverReaches() throws Exception {
        try (Wire wire = OtherServers.wireToRedis(shared);
                RunningServer other = OtherServers.withWireToRedis(shared, wire)) {
            wire.cut();
            Directory there = other.context().getBean(Directory.class);
            assertThat(there.hospitals()).isNotEmpty();
            Hospital hospital = rows.hospital();
            until(() -> there.hospital(hospital.id()).isPresent());
        }
    }

    @Test
    void isAnnouncedToTheOtherServers() throws Exception {
        try (RunningServer other = OtherServers.beside(shared, "announced", Map.of())) {
            var heard = new CompletableFuture<String>();
            Announcements there = other.context().getBean(Announcements.class);
            there.listen("guahao.test", heard::complete);
            Announcements here = shared.context().getBean(Announcements.class);
            until(() -> {
                here.announce("guahao.test", "a word");
                return heard.isDone();
            });
            assertThat(heard.get(1, TimeUnit.SECONDS)).isEqualTo("a word");
        }
    }

    private static void until(BooleanSupplier condition) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the time to wait").isLessThan(giveUp);
            Thread.onSpinWait();
        }
    }
}
