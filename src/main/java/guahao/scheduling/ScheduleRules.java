package guahao.scheduling;

import guahao.configuration.Configuration;
import guahao.configuration.Scope;
import guahao.configuration.ScopeChain;
import guahao.configuration.ScopeResolver;
import guahao.configuration.SettingKey;
import guahao.directory.PriceLevels;
import guahao.directory.SlotType;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What a schedule has to keep to beside its own numbers. */
@Singleton
final class ScheduleRules {

    private final ScopeResolver scopes;
    private final Configuration configuration;
    private final PriceLevels prices;
    private final List<ScheduleUse> uses;
    private final Clock clock;

    ScheduleRules(
            ScopeResolver scopes,
            Configuration configuration,
            PriceLevels prices,
            List<ScheduleUse> uses,
            Clock clock) {
        this.scopes = scopes;
        this.configuration = configuration;
        this.prices = prices;
        this.uses = uses;
        this.clock = clock;
    }

    static Failure noDoctor() {
        return new Failure.Invalid("schedule.doctor", "医生不存在");
    }

    static Failure noClinic() {
        return new Failure.Invalid("schedule.clinic", "门诊不存在");
    }

    void requireDoctorAndClinic(long doctorId, long clinicId) {
        if (scopes.chainOf(Scope.doctor(doctorId)).isEmpty()) {
            throw noDoctor();
        }
        if (scopes.chainOf(Scope.clinic(clinicId)).isEmpty()) {
            throw noClinic();
        }
    }

    void requireNotTooFarAhead(LocalDate date, long doctorId, long clinicId) {
        long departmentId = scopes.chainOf(Scope.clinic(clinicId))
                .map(ScopeChain::departmentId)
                .orElse(0L);
        int days = configuration.of(departmentId, clinicId, doctorId).integer(SettingKey.MAX_FUTURE_DAYS);
        if (date.isAfter(LocalDate.now(clock).plusDays(days))) {
            throw new Failure.Invalid("schedule.too-far-ahead", "排班日期不能超过未来" + days + "天");
        }
    }

    /** What is asked for, or what the hierarchy says where nothing is. */
    BigDecimal price(BigDecimal asked, long doctorId, long clinicId, SlotType type) {
        return asked.signum() > 0 ? asked.setScale(2, RoundingMode.HALF_UP) : prices.priceOf(doctorId, clinicId, type);
    }

    void requireUnused(Schedule schedule) {
        if (uses.stream().anyMatch(use -> use.isUsed(schedule.id()))) {
            throw used();
        }
    }

    static Failure used() {
        return new Failure.Conflict("schedule.used", "该排班已有挂号记录，无法删除，请改为停诊");
    }

    void requireNotLive(Schedule schedule) {
        if (uses.stream().anyMatch(use -> use.isLive(schedule.id()))) {
            throw new Failure.Conflict("schedule.live", "该排班已有有效挂号，不能修改医生、门诊、日期或时段");
        }
    }
}
