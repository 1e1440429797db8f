package guahao.wire.resource;

/** One resource as the native REST answers it. */
public interface Item {

    long id();
}
