package guahao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;

/** Which room may know which: dependencies point one way. */
@AnalyzeClasses(packages = "guahao", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("guahao.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PLATFORM_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("guahao.platform..")
            .should()
            .dependOnClassesThat(ofTheHouseBut("guahao.platform"));

    @ArchTest
    static final ArchRule WIRE_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("guahao.wire..")
            .should()
            .dependOnClassesThat(ofTheHouseBut("guahao.platform", "guahao.wire"));

    @ArchTest
    static final ArchRule REPOSITORIES_STAY_IN_THEIR_FEATURE =
            classes().that().areAnnotatedWith(JdbcRepository.class).should(beUsedOnlyInTheirFeature());

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("guahao.platform.clock")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule BEANS_ARE_GIVEN_WHAT_THEY_NEED = noFields().should().beAnnotatedWith(Inject.class);

    private static DescribedPredicate<JavaClass> ofTheHouseBut(String... rooms) {
        return new DescribedPredicate<>("of another room") {
            @Override
            public boolean test(JavaClass type) {
                return type.getPackageName().startsWith("guahao") && !isIn(type, rooms);
            }
        };
    }

    private static boolean isIn(JavaClass type, String... rooms) {
        for (String room : rooms) {
            if ((type.getPackageName() + ".").startsWith(room + ".")) {
                return true;
            }
        }
        return false;
    }

    private static ArchCondition<JavaClass> beUsedOnlyInTheirFeature() {
        return new ArchCondition<>("be used only in their feature") {
            @Override
            public void check(JavaClass repository, ConditionEvents events) {
                String feature = feature(repository);
                repository.getDirectDependenciesToSelf().stream()
                        .filter(use -> !feature(use.getOriginClass()).equals(feature))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    /** The room, or the room within platform and wire. */
    private static String feature(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        boolean shared = parts.length > 2 && (parts[1].equals("platform") || parts[1].equals("wire"));
        return shared ? parts[1] + "." + parts[2] : parts.length > 1 ? parts[1] : "";
    }
}
