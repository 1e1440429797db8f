package guahao.scheduling.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import guahao.scheduling.Wards;
import guahao.wire.graphql.Laboratory;
import guahao.wire.graphql.document.TrustedDocuments;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The mini program's operations, each run as it is committed. */
@ServerTest
class OperationsTest {

    /** What only they may ask, besides statistics. */
    private static final Set<String> ADMINISTRATORS = Set.of("AuditLogs");

    private static final LocalDate DAY = LocalDate.of(2031, 3, 3);

    private final TrustedDocuments operations;
    private final House small;
    private final House large;
    private final Map<House, Family> families;

    OperationsTest(TrustedDocuments operations, Wards wards, People people) {
        this.operations = operations;
        small = House.of(wards, 1, 1, DAY, 1);
        large = House.of(wards, 3, 4, DAY, 5);
        giveAccount(small, 0, people);
        giveAccount(large, 0, people);
        giveAccount(large, 1, people);
        families = Map.of(
                small, Family.of(wards, people.user().id(), small, 1),
                large, Family.of(wards, people.user().id(), large, 4));
        leaveTraces(wards, small, 1);
        leaveTraces(wards, large, 4);
    }

    private void leaveTraces(Wards wards, House house, int count) {
        for (int i = 0; i < count; i++) {
            wards.insert(
                    "insert into audit_log (at, actor_id, action, detail) values (now(3), ?, 'operation.tested', '{}')",
                    family(house).account());
        }
    }

    private static void giveAccount(House house, int doctor, People people) {
        house.change(
                "update doctor set account_id = ?, head = true where id = ?",
                people.user().id(),
                house.doctors().get(doctor));
    }

    @Test
    void askTheDatabaseAsOftenForManyRowsAsForFew(RunningServer shared) {
        try (Laboratory laboratory = Laboratory.open(shared)) {
            assertThat(queries()).hasSizeGreaterThan(5).allSatisfy(name -> {
                int forFew = statements(laboratory, name, small);
                assertThat(statements(laboratory, name, large)).as(name).isEqualTo(forFew);
            });
        }
    }

    private List<String> queries() {
        return operations.byName().keySet().stream()
                .filter(name -> definition(name).getOperation() == OperationDefinition.Operation.QUERY)
                .toList();
    }

    private int statements(Laboratory laboratory, String operation, House house) {
        run(laboratory, operation, house);
        laboratory.statements();
        laboratory.forgetSchedules();
        Answer answer = run(laboratory, operation, house);
        assertThat(answer.has("errors")).as("%s: %s", operation, answer).isFalse();
        return laboratory.statements();
    }

    private Answer run(Laboratory laboratory, String operation, House house) {
        return laboratory
                .client()
                .as(role(operation) + "-" + family(house).account())
                .send(Map.of("documentId", operation, "variables", variables(operation, house)));
    }

    private static String role(String operation) {
        return operation.endsWith("Statistics") || ADMINISTRATORS.contains(operation) ? "admin" : "user";
    }

    private Family family(House house) {
        return Objects.requireNonNull(families.get(house));
    }

    /** That the larger house gives the larger answers, or the counting of statements would prove nothing. */
    @Test
    void findMoreWhereThereIsMore(RunningServer shared) {
        try (Laboratory laboratory = Laboratory.open(shared)) {
            for (String name :
                    List.of("HospitalSchedules", "DepartmentPage", "DoctorDetail", "Schedules", "MyAppointments")) {
                String few = run(laboratory, name, small).text();
                String many = run(laboratory, name, large).text();
                assertThat(statements(laboratory, name, small)).as(name).isPositive();
                assertThat(many).as(name).hasSizeGreaterThan(few.length() * 3 / 2);
                assertThat(few).as(name).contains(small.word()).doesNotContain(large.word());
            }
        }
    }

    /** By their names, so that a new operation is run without a word here. */
    private Map<String, Object> variables(String operation, House house) {
        Map<String, Object> known = new HashMap<>(Map.of(
                "hospitalId", house.hospital(),
                "majorId", house.major(),
                "departmentId", house.departments().getFirst(),
                "doctorId", house.doctors().getFirst(),
                "scheduleId", house.schedules().getFirst(),
                "from", house.from(),
                "to", house.to(),
                "first", 100,
                "text", house.word()));
        known.put("date", house.from());
        known.put("patientId", family(house).patient());
        Map<String, Object> given = new HashMap<>();
        for (VariableDefinition variable : definition(operation).getVariableDefinitions()) {
            Object value =
                    variable.getName().equals("filter") ? filter(variable, house) : known.get(variable.getName());
            if (value != null) {
                given.put(variable.getName(), value instanceof LocalDate day ? day.toString() : value);
            }
        }
        return given;
    }

    private OperationDefinition definition(String operation) {
        Document document = Parser.parse(operations.byName().get(operation));
        return document.getDefinitionsOfType(OperationDefinition.class).getFirst();
    }

    private Map<String, Object> filter(VariableDefinition variable, House house) {
        String type = variable.getType() instanceof TypeName name
                ? name.getName()
                : ((TypeName) variable.getType().getChildren().getFirst()).getName();
        return switch (type) {
            case "DepartmentFilter" -> Map.of("majorId", house.major(), "hospitalId", house.hospital());
            case "DoctorFilter" ->
                Map.of(
                        "hospitalId", house.hospital(),
                        "bookableFrom", house.from().toString(),
                        "bookableTo", house.to().toString());
            case "AuditLogFilter" -> Map.of("actorId", family(house).account());
            case "AppointmentFilter" -> Map.of("from", house.from().toString());
            case "ScheduleFilter" ->
                Map.of(
                        "hospitalId", house.hospital(),
                        "from", house.from().toString(),
                        "to", house.to().toString());
            default -> throw new AssertionError("Say here what " + type + " is to be");
        };
    }
}
