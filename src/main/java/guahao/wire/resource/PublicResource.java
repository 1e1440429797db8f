package guahao.wire.resource;

import guahao.wire.input.Query;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** A resource that everybody may read. */
public abstract class PublicResource<T extends Item> extends WrittenResource<T> {

    private final Resources resources;
    private final Listing<T> listing;

    protected PublicResource(Resources resources, Listing<T> listing) {
        super(resources, listing);
        this.resources = resources;
        this.listing = listing;
    }

    /** A page of them. */
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get
    public ListPage<T> list(Query query) {
        return resources.page(listing, query);
    }

    /** One of them. */
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get(ONE)
    public T one(@PathVariable long id) {
        return resources.one(listing, id);
    }
}
