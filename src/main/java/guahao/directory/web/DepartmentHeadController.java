package guahao.directory.web;

import guahao.directory.DepartmentHeads;
import guahao.platform.audit.Actor;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** The heads of departments, for administrators. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller("/admin/departments/{departmentId}/heads")
class DepartmentHeadController {

    private final DepartmentHeads heads;

    DepartmentHeadController(DepartmentHeads heads) {
        this.heads = heads;
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Selected(long deptId, long doctorId, boolean isDepartmentHead, int maxHeads) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Dismissed(long deptId, long doctorId, boolean wasDepartmentHead, boolean isDepartmentHead) {}

    @Idempotent(clientToken = true)
    @Post("/select")
    Selected select(@PathVariable long departmentId, Input input, Actor actor) {
        long doctorId = input.requiredFields().requiredInteger("doctor_id");
        return new Selected(departmentId, doctorId, true, heads.select(departmentId, doctorId, actor));
    }

    @Idempotent(clientToken = true)
    @Delete("/{doctorId}")
    Dismissed dismiss(@PathVariable long departmentId, @PathVariable long doctorId, Actor actor) {
        return new Dismissed(departmentId, doctorId, heads.dismiss(departmentId, doctorId, actor), false);
    }
}
