package guahao.statistics.web;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.scheduling.Days;
import guahao.statistics.Ranked;
import guahao.statistics.RankingOrder;
import guahao.statistics.Registrations;
import guahao.statistics.Report;
import guahao.statistics.web.StatisticsAnswers.DepartmentRanking;
import guahao.statistics.web.StatisticsAnswers.DoctorRanking;
import guahao.statistics.web.StatisticsAnswers.RankedDepartment;
import guahao.statistics.web.StatisticsAnswers.RankedDoctor;
import guahao.wire.input.Query;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Prints who has most of a day. */
@Singleton
final class RankingViews {

    private static final int STANDARD = 10;
    private static final int MOST = 1000;

    /** What a ranking's query says. */
    private record Wish(LocalDate date, RankingOrder order, int limit) {
        static Wish of(Query query, LocalDate today) {
            return new Wish(
                    Period.date(query, today),
                    order(query.strict().unchecked("order_by")),
                    query.strict().number(STANDARD, 1, MOST, "limit"));
        }

        private static RankingOrder order(@Nullable String word) {
            return word == null
                    ? RankingOrder.REGISTRATIONS
                    : RankingOrder.of(word).orElseThrow(() -> Failure.Invalid.of(Problem.invalid("order_by")));
        }
    }

    private final Registrations registrations;
    private final Names names;
    private final Clock clock;

    RankingViews(Registrations registrations, Names names, Clock clock) {
        this.registrations = registrations;
        this.names = names;
        this.clock = clock;
    }

    DepartmentRanking departments(Query query) {
        Wish wish = Wish.of(query, LocalDate.now(clock));
        Report report = registrations.everywhere(Days.only(wish.date()));
        return new DepartmentRanking(
                wish.date(),
                wish.order().word(),
                registrations.departments(report, wish.order()).stream()
                        .limit(wish.limit())
                        .map(this::department)
                        .toList());
    }

    private RankedDepartment department(Ranked department) {
        return new RankedDepartment(
                department.id(),
                names.department(department.id()),
                department.figures().registrations(),
                department.figures().revenue());
    }

    DoctorRanking doctors(Query query) {
        Wish wish = Wish.of(query, LocalDate.now(clock));
        Days day = Days.only(wish.date());
        Long departmentId = query.integer("dept_id");
        Report report =
                departmentId == null ? registrations.everywhere(day) : registrations.ofDepartment(departmentId, day);
        return new DoctorRanking(
                wish.date(),
                wish.order().word(),
                registrations.doctors(report, wish.order()).stream()
                        .limit(wish.limit())
                        .map(this::doctor)
                        .toList());
    }

    private RankedDoctor doctor(Ranked doctor) {
        return new RankedDoctor(
                doctor.id(),
                names.doctor(doctor.id()),
                names.title(doctor.id()),
                names.departmentOfDoctor(doctor.id()),
                doctor.figures().registrations(),
                doctor.figures().revenue());
    }
}
