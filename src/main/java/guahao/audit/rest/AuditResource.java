package guahao.audit.rest;

import guahao.platform.audit.AuditTrail;
import guahao.wire.dialect.RestDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Query;
import guahao.wire.resource.ListPage;
import guahao.wire.resource.Resources;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.LocalDateTime;

/** Who read or changed what, when and from where, in the native REST. Nobody writes here. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/audit-logs")
final class AuditResource {

    private final Resources resources;
    private final AuditTrail trail;
    private final Clock clock;

    AuditResource(Resources resources, AuditTrail trail, Clock clock) {
        this.resources = resources;
        this.trail = trail;
        this.clock = clock;
    }

    /** A page of the entries, newest first. */
    @Get
    ListPage<AuditItem> list(Query query) {
        return resources.page(AuditItem.LISTING, query);
    }

    /** One entry. */
    @Get("/{id:[0-9]+}")
    AuditItem one(@PathVariable long id) {
        return resources.one(AuditItem.LISTING, id);
    }

    /** Whether the trail is as it was written; walks along all of it. */
    @Get("/chain")
    ChainState chain() {
        return ChainState.of(trail.inspect(), LocalDateTime.now(clock));
    }
}
