package guahao.directory.web;

import guahao.directory.Clinics;
import guahao.directory.DoctorPhotos;
import guahao.directory.web.ClinicAnswers.Rows;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.http.FileAnswers;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Clinics and doctors as everybody sees them, under {@code /patient} and bare. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller
final class PublicDoctorController {

    private static final int PAGE_SIZE = 50;

    private final Clinics clinics;
    private final DoctorRows rows;
    private final DoctorDetails details;
    private final DoctorPhotos photos;

    PublicDoctorController(Clinics clinics, DoctorRows rows, DoctorDetails details, DoctorPhotos photos) {
        this.clinics = clinics;
        this.rows = rows;
        this.details = details;
        this.photos = photos;
    }

    @Get(uris = {"/patient/clinics", "/clinics"})
    Rows clinics(Query query) {
        PageRequest page = PageRequest.ofHospital(query, PAGE_SIZE);
        return Rows.of(clinics.page(query.integer("dept_id"), query.integer("area_id"), page), page);
    }

    @Get(uris = {"/patient/doctors", "/doctors"})
    DoctorAnswers.Rows doctors(Query query) {
        return rows.page(query);
    }

    @Get(uris = {"/patient/doctors/{id}", "/doctors/{id}"})
    DoctorAnswers.Detail doctor(@PathVariable long id) {
        return details.of(id);
    }

    @Get(uris = {"/patient/doctors/{id}/photo", "/doctors/{id}/photo"})
    HttpResponse<StreamedFile> photo(@PathVariable long id) {
        return FileAnswers.of(photos.open(id));
    }
}
