package guahao.directory.web;

import guahao.directory.DoctorAccounts;
import guahao.directory.DoctorAdministration;
import guahao.directory.web.DoctorAnswers.AccountGiven;
import guahao.directory.web.DoctorAnswers.Changed;
import guahao.directory.web.DoctorAnswers.Created;
import guahao.directory.web.DoctorAnswers.Rows;
import guahao.directory.web.DoctorAnswers.Transferred;
import guahao.platform.audit.Actor;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;

/** Doctors, for administrators. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller
class DoctorController {

    private final DoctorRows rows;
    private final DoctorAdministration doctors;
    private final DoctorAccounts accounts;

    DoctorController(DoctorRows rows, DoctorAdministration doctors, DoctorAccounts accounts) {
        this.rows = rows;
        this.doctors = doctors;
        this.accounts = accounts;
    }

    @Get("/admin/doctors")
    Rows list(Query query) {
        return rows.page(query);
    }

    @Idempotent(clientToken = true)
    @Post(uris = {"/admin/doctors", "/doctors"})
    Created create(Input input, Actor actor) {
        Fields fields = input.requiredFields();
        return Created.of(doctors.create(DoctorFields.doctor(fields), DoctorFields.optionalAccount(fields), actor));
    }

    @Idempotent(clientToken = true)
    @Put(uris = {"/admin/doctors/{id}", "/doctors/{id}"})
    Changed change(@PathVariable long id, Input input, Actor actor) {
        return Changed.of(doctors.change(id, DoctorFields.change(input.fields()), actor));
    }

    @Idempotent(clientToken = true)
    @Delete(uris = {"/admin/doctors/{id}", "/doctors/{id}"})
    Done delete(@PathVariable long id, Actor actor) {
        return new Done("成功删除医生 " + doctors.delete(id, actor).name());
    }

    @Idempotent(clientToken = true)
    @Post(uris = {"/admin/doctors/{id}/create-account", "/doctors/{id}/create-account"})
    AccountGiven giveAccount(@PathVariable long id, Input input, Actor actor) {
        DoctorAccounts.Given given = accounts.give(id, DoctorFields.account(input.requiredFields()), actor);
        return new AccountGiven(given.created() ? "成功为医生创建账号" : "成功更新医生账号", given.accountId(), id);
    }

    @Idempotent(clientToken = true)
    @Put(uris = {"/admin/doctors/{id}/transfer", "/doctors/{id}/transfer"})
    Transferred transfer(@PathVariable long id, Input input, Actor actor) {
        long departmentId = input.requiredFields().requiredInteger("new_dept_id");
        DoctorAdministration.Changed moved = doctors.transfer(id, departmentId, actor);
        return new Transferred(
                "成功将医生 " + moved.after().name() + " 调至新科室", id, moved.before().departmentId(), departmentId);
    }
}
