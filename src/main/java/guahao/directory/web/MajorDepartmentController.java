package guahao.directory.web;

import guahao.directory.Directory;
import guahao.directory.MajorDepartment;
import guahao.directory.MajorDepartments;
import guahao.directory.web.HospitalAnswers.Major;
import guahao.directory.web.HospitalAnswers.Majors;
import guahao.platform.audit.Actor;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** The branches of medicine, for administrators. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller
class MajorDepartmentController {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1000;

    private final Directory directory;
    private final MajorDepartments majors;

    MajorDepartmentController(Directory directory, MajorDepartments majors) {
        this.directory = directory;
        this.majors = majors;
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Written(long majorDeptId, String name, @Nullable String description, String detail) {

        static Written of(MajorDepartment major, String detail) {
            return new Written(major.id(), major.name(), major.description(), detail);
        }
    }

    @Get("/admin/major-departments")
    Majors list() {
        return new Majors(directory.majorDepartments().stream().map(Major::of).toList());
    }

    @Idempotent(clientToken = true)
    @Post(uris = {"/admin/major-departments", "/major-departments"})
    Written create(Input input, Actor actor) {
        Fields fields = input.requiredFields();
        MajorDepartment created = majors.create(Names.required(fields, LONGEST_NAME), description(fields), actor);
        return Written.of(created, "成功创建大科室：" + created.name());
    }

    @Idempotent(clientToken = true)
    @Put(uris = {"/admin/major-departments/{id}", "/major-departments/{id}"})
    Written change(@PathVariable long id, Input input, Actor actor) {
        Fields fields = input.fields();
        return Written.of(
                majors.change(id, Names.optional(fields, LONGEST_NAME), description(fields), actor), "成功更新大科室信息");
    }

    @Idempotent(clientToken = true)
    @Delete(uris = {"/admin/major-departments/{id}", "/major-departments/{id}"})
    Done delete(@PathVariable long id, Actor actor) {
        return new Done("成功删除大科室 " + majors.delete(id, actor).name());
    }

    private static @Nullable String description(Fields fields) {
        return fields.text("description", LONGEST_DESCRIPTION);
    }
}
