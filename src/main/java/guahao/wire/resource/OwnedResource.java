package guahao.wire.resource;

import guahao.platform.audit.Actor;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;

/** A resource of which administrators read everything, and everybody else what is his own. */
public abstract class OwnedResource<T extends Item> extends WrittenResource<T> {

    private final Resources resources;
    private final Listing<T> listing;

    protected OwnedResource(Resources resources, Listing<T> listing) {
        super(resources, listing);
        this.resources = resources;
        this.listing = listing;
    }

    /** A page of those that the caller may see. */
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Get
    public ListPage<T> list(Query query, Caller caller, Actor actor) {
        ListPage<T> page = resources.page(listing, query, caller.admin() ? Condition.ALL : own(caller.id()));
        return page.with(shown(page.items(), caller, actor));
    }

    /** One of them. Of what is not the caller's own nobody learns whether it is there. */
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Get(ONE)
    public T one(@PathVariable long id, Caller caller, Actor actor) {
        T found = caller.admin()
                ? resources.one(listing, id)
                : resources.find(listing, id, own(caller.id())).orElseThrow(Failure.Forbidden::new);
        return shown(List.of(found), caller, actor).getFirst();
    }

    /** Which rows are an account's own. */
    protected abstract Condition own(long accountId);

    /** The items as the caller may see them. */
    protected List<T> shown(List<T> items, Caller caller, Actor actor) {
        return items;
    }
}
