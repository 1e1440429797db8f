package guahao.wire.console;

import guahao.platform.failure.Failure;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.regex.Pattern;

/** The documentation that belongs to this very release, as plain text. */
@Hidden
@Controller("/guide")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
final class Guide {

    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9-]+/)*[A-Za-z0-9-]+\\.md");

    @Get("/{+path}")
    HttpResponse<byte[]> page(String path) {
        if (!NAME.matcher(path).matches()) {
            throw new Failure.NoRoute();
        }
        return Page.of("/guide/" + path).orElseThrow(Failure.NoRoute::new).response();
    }
}
