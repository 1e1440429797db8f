package guahao.configuration;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reading and changing the four-level settings. A change holds for the next request that reads. */
@Singleton
public class Configuration {

    private final SettingRepository repository;
    private final Clock clock;

    Configuration(SettingRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** What holds for a schedule of this doctor in this clinic of this department; 0 for none. */
    @ReadOnly
    public EffectiveSettings of(long departmentId, long clinicId, long doctorId) {
        return new EffectiveSettings(generalFirst(departmentId, clinicId, doctorId));
    }

    /** What holds for each of many, with one statement. */
    @ReadOnly
    public Map<SettingPlace, EffectiveSettings> of(Collection<SettingPlace> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        List<SettingRow> rows = repository
                .findAll(
                        ids(places, SettingPlace::departmentId),
                        ids(places, SettingPlace::clinicId),
                        ids(places, SettingPlace::doctorId))
                .stream()
                .sorted(Comparator.comparing(SettingRow::level))
                .toList();
        return places.stream().distinct().collect(Collectors.toMap(Function.identity(), place -> place.settings(rows)));
    }

    private static Set<Long> ids(Collection<SettingPlace> places, Function<SettingPlace, Long> id) {
        return places.stream().map(id).collect(Collectors.toSet());
    }

    @ReadOnly
    public EffectiveSettings global() {
        return of(0, 0, 0);
    }

    /** The document of a level: every known key with its effective value, unknown ones as they were sent. */
    @ReadOnly
    public JsonNode document(ScopeChain chain) {
        return SettingDocument.of(generalFirst(chain.departmentId(), chain.clinicId(), chain.doctorId()));
    }

    /** Lays a document over a level. One wrong value refuses it whole. */
    @Transactional
    public void change(ScopeChain chain, JsonNode document) {
        List<SettingChange> changes = SettingChange.of(document);
        Scope scope = chain.scope();
        LocalDateTime now = LocalDateTime.now(clock);
        for (SettingChange change : changes) {
            if (change.clears()) {
                clear(scope, change);
            } else {
                repository.put(
                        scope.level().name(),
                        scope.id(),
                        change.section(),
                        change.name(),
                        Values.written(change.value()),
                        now);
            }
        }
        Windows.requireForward(of(chain.departmentId(), chain.clinicId(), chain.doctorId()));
    }

    private void clear(Scope scope, SettingChange change) {
        if (change.name().isEmpty() && SettingKey.isSection(change.section())) {
            repository.clearSection(scope.level().name(), scope.id(), change.section());
        } else {
            repository.clear(scope.level().name(), scope.id(), change.section(), change.name());
        }
    }

    /** What was set for a thing goes with it. */
    @Transactional
    public void forget(Scope scope) {
        repository.clearAll(scope.level().name(), scope.id());
    }

    private List<SettingRow> generalFirst(long departmentId, long clinicId, long doctorId) {
        return repository.find(departmentId, clinicId, doctorId).stream()
                .sorted(Comparator.comparing(SettingRow::level))
                .toList();
    }
}
