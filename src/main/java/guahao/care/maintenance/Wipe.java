package guahao.care.maintenance;

import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.platform.database.Transactions;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts anew, in a sandbox. Neither accounts of the platform nor audit rows are ever touched. */
@Singleton
class Wipe {

    /** A collection and how many of it are gone. */
    @Serdeable
    record Wiped(String name, int removed) {}

    private final WipeRepository rows;
    private final CareAudit audit;
    private final Transactions transactions;

    Wipe(WipeRepository rows, CareAudit audit, Transactions transactions) {
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
    }

    List<Wiped> all(Call call) {
        return transactions.write(() -> {
            List<Wiped> wiped = new ArrayList<>();
            for (String name : Tables.names()) {
                wiped.add(new Wiped(name, rows.wipe(String.valueOf(Tables.table(name)))));
            }
            note(Tables.names(), call);
            return wiped;
        });
    }

    Map<String, Integer> some(List<String> names, int most, Call call) {
        return transactions.write(() -> {
            Map<String, Integer> removed = new LinkedHashMap<>();
            for (String name : names) {
                removed.put(name, some(name, most));
            }
            note(names, call);
            return removed;
        });
    }

    private int some(String name, int most) {
        return switch (name) {
            case "Patients" -> rows.wipeSomePatients(most);
            case "Activities" -> rows.wipeSomeActivities(most);
            default -> rows.wipeSome(String.valueOf(Tables.table(name)), most);
        };
    }

    List<Wiped> signIns(Call call) {
        return transactions.write(() -> {
            var wiped = new Wiped("Users", rows.resetSignIns());
            note(List.of("Users"), call);
            return List.of(wiped);
        });
    }

    private void note(List<String> names, Call call) {
        audit.record(call, "initdb.wipe", Map.of("collections", names));
    }
}
