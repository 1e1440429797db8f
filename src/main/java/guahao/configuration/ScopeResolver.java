package guahao.configuration;

import java.util.Optional;

/** Knows which departments, clinics and doctors there are, and what they inherit from. */
public interface ScopeResolver {

    /** Empty when there is no such thing. */
    Optional<ScopeChain> chainOf(Scope scope);
}
