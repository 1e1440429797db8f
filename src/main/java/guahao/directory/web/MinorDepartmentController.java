package guahao.directory.web;

import guahao.directory.Directory;
import guahao.directory.Listed;
import guahao.directory.MinorDepartment;
import guahao.directory.MinorDepartments;
import guahao.directory.web.HospitalAnswers.Minor;
import guahao.directory.web.HospitalAnswers.Minors;
import guahao.directory.web.MinorAnswers.Transfer;
import guahao.directory.web.MinorAnswers.Written;
import guahao.platform.audit.Actor;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import org.jspecify.annotations.Nullable;

/** The departments that patients register with, for administrators. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller
class MinorDepartmentController {

    private static final int PAGE_SIZE = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final String MAJOR = "major_dept_id";

    private final Directory directory;
    private final MinorDepartments departments;

    MinorDepartmentController(Directory directory, MinorDepartments departments) {
        this.directory = directory;
        this.departments = departments;
    }

    @Get("/admin/minor-departments")
    Minors list(Query query) {
        PageRequest page = PageRequest.ofHospitalOrAll(query, PAGE_SIZE);
        Listed<MinorDepartment> found = directory.departments(query.integer(MAJOR), page);
        return new Minors(
                found.total(),
                page.page(),
                page.size(),
                found.rows().stream().map(Minor::of).toList());
    }

    @Idempotent(clientToken = true)
    @Post(uris = {"/admin/minor-departments", "/minor-departments"})
    Written create(Input input, Actor actor) {
        Fields fields = input.requiredFields();
        return Written.of(
                departments.create(
                        fields.requiredInteger(MAJOR),
                        Names.required(fields, LONGEST_NAME),
                        description(fields),
                        PriceFields.of(fields),
                        actor),
                null);
    }

    @Idempotent(clientToken = true)
    @Put(uris = {"/admin/minor-departments/{id}", "/minor-departments/{id}"})
    Written change(@PathVariable long id, Input input, Actor actor) {
        Fields fields = input.fields();
        var change = new MinorDepartments.Change(
                fields.integer(MAJOR),
                Names.optional(fields, LONGEST_NAME),
                description(fields),
                PriceFields.change(fields));
        MinorDepartments.Changed changed = departments.change(id, change, actor);
        return Written.of(changed.after(), Transfer.of(changed));
    }

    @Idempotent(clientToken = true)
    @Delete(uris = {"/admin/minor-departments/{id}", "/minor-departments/{id}"})
    Done delete(@PathVariable long id, Actor actor) {
        return new Done("成功删除小科室 " + departments.delete(id, actor).name());
    }

    private static @Nullable String description(Fields fields) {
        return fields.text("description", LONGEST_DESCRIPTION);
    }
}
