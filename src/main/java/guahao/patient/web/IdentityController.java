package guahao.patient.web;

import guahao.patient.CampusIdentity;
import guahao.patient.web.IdentityOnce.Verified;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Patients who show that they belong to the university. */
@Controller("/patient/identity")
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
class IdentityController {

    private static final int LONGEST_IDENTIFIER = 50;
    private static final int LONGEST_PASSWORD = 1000;

    private final CampusIdentity identity;
    private final IdentityOnce once;

    IdentityController(CampusIdentity identity, IdentityOnce once) {
        this.identity = identity;
        this.once = once;
    }

    @Post("/verify")
    Verified verify(Input input, Caller caller) {
        Fields fields = input.requiredFields();
        String identifier =
                fields.requiredText("identifier", LONGEST_IDENTIFIER).strip();
        String password = fields.requiredText("password", LONGEST_PASSWORD);
        return once.verify(caller, identifier, identity.ask(caller.id(), identifier, password));
    }
}
