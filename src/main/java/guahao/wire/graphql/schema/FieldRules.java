package guahao.wire.graphql.schema;

import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import guahao.wire.graphql.AccessRule;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code @access} off the SDL. A field has its own rule or its type's; the fields of the root types must each
 * have their own, for every area adds to those.
 */
final class FieldRules {

    private static final String DIRECTIVE = "access";
    private static final Set<String> ROOTS = Set.of("Query", "Subscription");

    private FieldRules() {}

    static AccessRule of(ObjectTypeDefinition type, FieldDefinition field) {
        AccessRule own = rule(field);
        if (own != null) {
            return own;
        }
        AccessRule inherited = ROOTS.contains(type.getName()) ? null : rule(type);
        if (inherited == null) {
            throw new IllegalStateException("The field " + type.getName() + "." + field.getName()
                    + " does not say who may read it: add @access");
        }
        return inherited;
    }

    private static @Nullable AccessRule rule(DirectivesContainer<?> element) {
        return element.getDirectives(DIRECTIVE).stream()
                .map(directive ->
                        Objects.requireNonNull(directive.getArgument("rule")).getValue())
                .map(value -> AccessRule.valueOf(((EnumValue) value).getName()))
                .findFirst()
                .orElse(null);
    }
}
