package guahao.wire.resource;

import guahao.platform.audit.Actor;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Input;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The verbs that write a resource; a feature says what becomes of what they bring. An id is digits, so that other
 * dialects may have words where ids are.
 */
public abstract class WrittenResource<T extends Item> {

    static final String ONE = "/{id:[0-9]+}";

    private final Resources resources;
    private final Listing<T> listing;

    protected WrittenResource(Resources resources, Listing<T> listing) {
        this.resources = resources;
        this.listing = listing;
    }

    /** Makes one. */
    @Idempotent
    @Post
    @Status(HttpStatus.CREATED)
    public T create(Input input, Actor actor) {
        return resources.create(listing, creation(Draft.whole(input), actor));
    }

    /** Replaces one as a whole. */
    @Idempotent
    @Put(ONE)
    public T replace(
            @PathVariable long id, Input input, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        return resources.change(listing, id, match, change(id, Draft.whole(input), actor));
    }

    /** Changes what the body names. */
    @Idempotent
    @Patch(ONE)
    public T patch(
            @PathVariable long id, Input input, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        return resources.change(listing, id, match, change(id, Draft.part(input), actor));
    }

    /** Deletes one. */
    @Idempotent
    @Delete(ONE)
    public void delete(@PathVariable long id, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        resources.delete(listing, id, match, present -> delete(present, actor));
    }

    /** Reads the body now, and makes the thing when asked for its id. */
    protected abstract LongSupplier creation(Draft draft, Actor actor);

    /** Reads what it can of the body now, and changes the thing when it is given the present one, which is held. */
    protected abstract Consumer<T> change(long id, Draft draft, Actor actor);

    protected abstract void delete(T present, Actor actor);
}
