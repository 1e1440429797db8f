package guahao.wire.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a client of one document could no longer do with another. */
final class ApiBreakages {

    private final ApiOperations former;
    private final ApiOperations present;
    private final List<String> found = new ArrayList<>();

    private ApiBreakages(ApiOperations former, ApiOperations present) {
        this.former = former;
        this.present = present;
    }

    static List<String> between(String former, String present) {
        var breakages = new ApiBreakages(ApiOperations.of(former), ApiOperations.of(present));
        breakages.former.byName().keySet().forEach(breakages::compare);
        return breakages.found;
    }

    private void compare(String name) {
        if (!present.byName().containsKey(name)) {
            found.add(name + " is gone");
            return;
        }
        kept(name + ": answers", former.read(name), present.read(name));
        kept(name + ": takes", former.sent(name), present.sent(name));
        present.required(name).stream()
                .filter(field -> !former.required(name).contains(field))
                .forEach(field -> found.add(name + ": needs " + field));
        compareParameters(name);
    }

    private void kept(String what, Map<String, String> before, Map<String, String> after) {
        before.forEach((place, type) -> {
            if (!type.equals(after.get(place))) {
                found.add(what + " " + place + " no more as " + type);
            }
        });
    }

    /** One that need not be there any more breaks nobody. */
    private void compareParameters(String name) {
        Map<String, String> before = former.parameters(name);
        Map<String, String> after = present.parameters(name);
        before.forEach((parameter, type) -> {
            String now = after.get(parameter);
            if (now == null || !(now.equals(type) || type.equals(now + "!"))) {
                found.add(name + ": has no more " + parameter + " as " + type);
            }
        });
        after.forEach((parameter, type) -> {
            if (type.endsWith("!") && !before.containsKey(parameter)) {
                found.add(name + ": needs " + parameter);
            }
        });
    }
}
