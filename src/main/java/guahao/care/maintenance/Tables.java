package guahao.care.maintenance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The collections that clients may have emptied, in an order in which nothing is referred to any more. */
final class Tables {

    private static final Map<String, String> WIPEABLE = new LinkedHashMap<>();

    static {
        WIPEABLE.put("Registrations", "care_registration");
        WIPEABLE.put("Activities", "care_activity");
        WIPEABLE.put("Services", "care_service");
        WIPEABLE.put("Tenancies", "care_tenancy");
        WIPEABLE.put("PermissionRequests", "care_permission_request");
        WIPEABLE.put("ExportTasks", "care_export");
        WIPEABLE.put("Metrics", "care_metric");
        WIPEABLE.put("Alerts", "care_alert");
        WIPEABLE.put("Patients", "care_patient");
    }

    private Tables() {}

    static List<String> names() {
        return new ArrayList<>(WIPEABLE.keySet());
    }

    static @Nullable String table(String name) {
        return WIPEABLE.get(name);
    }
}
