package guahao.configuration;

/** A level together with the more general ones that it inherits from; 0 where there is none. */
public record ScopeChain(Scope scope, long departmentId, long clinicId, long doctorId) {

    public static final ScopeChain GLOBAL = new ScopeChain(Scope.GLOBAL, 0, 0, 0);

    public static ScopeChain department(long id) {
        return new ScopeChain(Scope.department(id), id, 0, 0);
    }

    public static ScopeChain clinic(long id, long departmentId) {
        return new ScopeChain(Scope.clinic(id), departmentId, id, 0);
    }

    public static ScopeChain doctor(long id, long departmentId) {
        return new ScopeChain(Scope.doctor(id), departmentId, 0, id);
    }
}
