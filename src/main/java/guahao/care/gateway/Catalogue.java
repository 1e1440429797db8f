package guahao.care.gateway;

import guahao.platform.failure.Failure;
import io.micronaut.context.BeanContext;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.inject.BeanDefinition;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Every action by its name, as the compiler found them. */
@Singleton
final class Catalogue {

    private final Map<String, Offer<?, ?>> offers = new HashMap<>();

    Catalogue(BeanContext beans) {
        for (BeanDefinition<?> definition : beans.getBeanDefinitions(Handler.class)) {
            AnnotationValue<Action> action = definition.getAnnotation(Action.class);
            if (action == null) {
                throw new IllegalStateException(definition.getName() + " does not say which action it is");
            }
            add(action, (Handler<?, ?>) beans.getBean(definition));
        }
    }

    private void add(AnnotationValue<Action> action, Handler<?, ?> handler) {
        String function = action.stringValue("function").orElseThrow();
        for (String name : action.stringValues()) {
            var offer = new Offer<>(
                    function,
                    name,
                    action.enumValue("access", Access.class).orElseThrow(),
                    action.booleanValue("repeatable").orElse(false),
                    action.booleanValue("lengthy").orElse(false),
                    action.booleanValue("flat").orElse(false),
                    handler);
            if (offers.putIfAbsent(key(function, name), offer) != null) {
                throw new IllegalStateException("The action " + function + "." + name + " is there twice");
            }
        }
    }

    Offer<?, ?> find(String function, String action) {
        Offer<?, ?> offer = offers.get(key(function, action));
        if (offer == null) {
            throw new Failure.NoRoute();
        }
        return offer;
    }

    boolean knows(String function) {
        return offers.values().stream().anyMatch(offer -> offer.function().equals(function));
    }

    private static String key(String function, String action) {
        return function + "\n" + action;
    }
}
