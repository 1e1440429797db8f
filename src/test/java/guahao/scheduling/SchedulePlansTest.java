package guahao.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.directory.BookableDoctors.Wish;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How the database finds schedules among thousands of others. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchedulePlansTest {

    private static final LocalDate FAR_PAST = LocalDate.of(2001, 1, 1);
    private static final int DOCTORS = 40;
    private static final int DAYS = 100;
    private static final int PAGE = 20;

    private final TransactionOperations<Connection> transactions;
    private final ScheduleRepository repository;
    private final Schedules schedules;
    private final OpenDoctors openDoctors;
    private final Ward ward;
    private final long clinic;

    SchedulePlansTest(
            TransactionOperations<Connection> transactions,
            ScheduleRepository repository,
            Schedules schedules,
            OpenDoctors openDoctors,
            Wards wards) {
        this.transactions = transactions;
        this.repository = repository;
        this.schedules = schedules;
        this.openDoctors = openDoctors;
        ward = wards.ward();
        clinic = wards.clinic(ward.hospital(), ward.department(), "另一门诊");
        transactions.executeWrite(status -> fill(status.getConnection(), wards));
    }

    private int fill(Connection connection, Wards wards) {
        List<Long> doctors = new ArrayList<>(List.of(ward.doctor()));
        while (doctors.size() < DOCTORS) {
            doctors.add(wards.doctor(ward.department(), "医生"));
        }
        String sql = "insert into schedule (doctor_id, clinic_id, date, section, slot_type, total_slots,"
                + " remaining_slots, price, created_at) values (?, ?, ?, ?, 0, 10, 10, 50, now(3))";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (long doctor : doctors) {
                for (int day = 0; day < DAYS; day++) {
                    insert.setLong(1, doctor);
                    insert.setLong(2, doctor == ward.doctor() ? ward.clinic() : clinic);
                    insert.setObject(3, FAR_PAST.plusDays(day));
                    insert.setInt(4, day % 3);
                    insert.addBatch();
                }
            }
            int made = insert.executeBatch().length;
            try (var analyze = connection.prepareStatement("analyze table schedule")) {
                analyze.executeQuery().close();
            }
            return made;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void isNeverByReadingThemAll() {
        Days week = Days.from(FAR_PAST.plusDays(20), 7);
        ScheduleFilter during = ScheduleFilter.during(week);
        assertIndexed(during.ofDoctors(List.of(ward.doctor())).where());
        assertIndexed(during.ofDoctors(List.of(ward.doctor(), ward.doctor() + 1, ward.doctor() + 2))
                .where());
        assertIndexed(during.inClinics(List.of(ward.clinic())).where());
        assertIndexed(during.inClinics(List.of(ward.clinic(), clinic)).where());
        assertIndexed(during.where());
        assertIndexed(during.where().after(new Position(week.from().plusDays(3), TimeSection.AFTERNOON, 1)));
        assertIndexed(during.inClinics(List.of(clinic))
                .where()
                .after(new Position(week.from().plusDays(3), TimeSection.AFTERNOON, 1)));
        assertIndexed(new Where().in("id", List.of(1L, 2L, 3L)));
        assertIndexed(new Where()
                .and("doctor_id = ?", ward.doctor())
                .and("date = ?", FAR_PAST)
                .and("open_section = ?", 0));
        assertIndexed(new Where().onAny(daysOfDoctors()));
    }

    private List<DoctorDay> daysOfDoctors() {
        List<DoctorDay> days = new ArrayList<>();
        for (long doctor = ward.doctor(); doctor < ward.doctor() + 13; doctor++) {
            for (int day = 0; day < 60; day++) {
                days.add(new DoctorDay(doctor, FAR_PAST.plusDays(day)));
            }
        }
        return days;
    }

    @Test
    void answersManyDaysOfManyDoctors() {
        List<DoctorDay> asked = daysOfDoctors();
        Map<DoctorDay, List<Schedule>> found = schedules.ofDoctorDays(asked);
        List<Schedule> mine = schedules
                .ofDoctors(List.of(ward.doctor()), Days.from(FAR_PAST, 60))
                .getOrDefault(ward.doctor(), List.of());
        assertThat(mine)
                .hasSize(60)
                .allSatisfy(schedule ->
                        assertThat(found.get(DoctorDay.of(schedule))).containsExactly(schedule));
        assertThat(asked).containsAll(found.keySet());
        assertThat(schedules.ofDoctorDays(List.of())).isEmpty();
    }

    @Test
    void findsBookableDoctorsByAnIndex() {
        Wish wish = new Wish(FAR_PAST.plusDays(20), FAR_PAST.plusDays(26), null);
        Where ofFew = OpenDoctors.filter(wish).ofDoctors(List.of(ward.doctor())).where();
        assertIndexed(ofFew, ScheduleRepository.selectFirstDoctors(ofFew, PAGE));
        assertIndexed(ofFew, ScheduleRepository.selectDoctors(ofFew));
        Where ofMany = OpenDoctors.filter(wish).where();
        assertIndexed(ofMany, ScheduleRepository.selectDoctors(ofMany));
    }

    @Test
    void findsTheSameBookableDoctorsAmongFewAndAmongMany() {
        Wish wish = new Wish(FAR_PAST, FAR_PAST, List.of(clinic, ward.clinic()));
        List<Long> few =
                schedules
                        .all(ScheduleFilter.during(Days.only(FAR_PAST)).inClinics(List.of(clinic, ward.clinic())))
                        .stream()
                        .map(Schedule::doctorId)
                        .sorted()
                        .toList();
        List<Long> many = new ArrayList<>(few);
        for (long stranger = 1; stranger <= OpenDoctors.FEW; stranger++) {
            many.add(-stranger);
        }
        List<Long> first = few.subList(0, PAGE);
        assertThat(few).hasSize(DOCTORS);
        assertThat(openDoctors.among(few, wish, PAGE)).isEqualTo(first);
        assertThat(openDoctors.among(many, wish, PAGE)).isEqualTo(first);
        assertThat(openDoctors.count(few, wish)).isEqualTo(DOCTORS);
        assertThat(openDoctors.count(many, wish)).isEqualTo(DOCTORS);
        assertThat(openDoctors.among(first, wish, DOCTORS)).isEqualTo(first);
        assertThat(openDoctors.among(many.subList(0, 1), new Wish(FAR_PAST, FAR_PAST, List.of()), PAGE))
                .isEmpty();
        assertThat(openDoctors.count(List.of(), wish)).isZero();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndRepeats() {
        ScheduleFilter filter = ScheduleFilter.during(Days.from(FAR_PAST, 5)).inClinics(List.of(ward.clinic(), clinic));
        List<Schedule> all = schedules.all(filter);
        assertThat(all).hasSize(DOCTORS * 5).isEqualTo(repository.find(filter.where(), 1000));
        assertThat(schedules.count(filter)).isEqualTo(all.size());
        List<Schedule> paged = new ArrayList<>();
        List<Schedule> page = schedules.page(filter, null, 7);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = schedules.page(filter, Position.of(page.getLast()), 7);
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void answersManyDoctorsAndDepartmentsAtOnce() {
        Days days = Days.from(FAR_PAST, 10);
        assertThat(schedules.ofDoctors(List.of(ward.doctor(), 999_999_999L), days))
                .containsOnlyKeys(ward.doctor())
                .allSatisfy((id, found) -> assertThat(found).hasSize(10));
        assertThat(schedules.ofClinics(List.of(ward.clinic(), clinic), days)).hasSize(2);
        assertThat(schedules.ofDepartments(List.of(ward.department()), days).get(ward.department()))
                .hasSize(DOCTORS * 10);
        assertThat(schedules.ofDoctors(List.of(), days)).isEmpty();
        assertThat(schedules.ofDepartments(List.of(-1L), days)).isEmpty();
        Schedule one = schedules.all(ScheduleFilter.during(days)).getFirst();
        assertThat(schedules.schedule(one.id())).contains(one);
        assertThat(schedules.schedule(-1)).isEmpty();
    }

    /** Counted in rows that the database looks at, for time proves nothing. */
    @Test
    void aPageFarBehindCostsWhatTheFirstDoes() {
        ScheduleFilter during = ScheduleFilter.during(Days.from(FAR_PAST, 62));
        for (ScheduleFilter filter :
                List.of(during, during.inClinics(List.of(clinic)), during.inClinics(List.of(clinic, ward.clinic())))) {
            List<Schedule> all = schedules.all(filter);
            Position middleOfADay = Position.of(all.get(all.size() - 60));
            long first = rowsRead(filter.where());
            assertThat(first).isBetween((long) PAGE, 4L * PAGE);
            assertThat(rowsRead(filter.where().after(middleOfADay)))
                    .as(filter.toString())
                    .isBetween((long) PAGE, first + PAGE / 2);
        }
    }

    private long rowsRead(Where where) {
        String statement = ScheduleRepository.select(where, PAGE);
        return transactions.executeRead(status -> {
            try (PreparedStatement page = status.getConnection().prepareStatement(statement)) {
                long before = handlerReads(status.getConnection());
                where.fill(page);
                page.executeQuery().close();
                return handlerReads(status.getConnection()) - before;
            } catch (SQLException e) {
                throw new AssertionError(statement, e);
            }
        });
    }

    private static long handlerReads(Connection connection) throws SQLException {
        try (PreparedStatement counters = connection.prepareStatement("show session status like 'Handler\\_read\\_%'");
                ResultSet rows = counters.executeQuery()) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        }
    }

    private void assertIndexed(Where where) {
        assertIndexed(where, ScheduleRepository.select(where, 50_000));
    }

    private void assertIndexed(Where where, String statement) {
        assertThat(types(where, statement)).as(statement).isNotEmpty().doesNotContain("ALL", "index");
    }

    private List<String> types(Where where, String statement) {
        return transactions.executeRead(status -> {
            try (PreparedStatement explain = status.getConnection().prepareStatement("explain " + statement)) {
                where.fill(explain);
                try (ResultSet rows = explain.executeQuery()) {
                    List<String> types = new ArrayList<>();
                    while (rows.next()) {
                        types.add(String.valueOf(rows.getString("type")));
                    }
                    return types;
                }
            } catch (SQLException e) {
                throw new AssertionError(statement, e);
            }
        });
    }
}
