package guahao.identity.web;

import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.DoctorPhotos;
import guahao.directory.Doctors;
import guahao.directory.Hospital;
import guahao.directory.MinorDepartment;
import guahao.identity.account.Accounts;
import guahao.identity.web.UserInfo.DoctorInfo;
import guahao.identity.web.UserInfo.PatientInfo;
import guahao.identity.web.UserInfo.Photo;
import guahao.patient.Patients;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.platform.files.OpenFile;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;

/** What the caller is, as patient and as doctor. */
@Controller("/auth/user-info")
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class UserInfoController {

    /** What a doctor is told whose department has no clinic. */
    private static final String MAIN_HOSPITAL = "主院区";

    private final Accounts accounts;
    private final Patients patients;
    private final Doctors doctors;
    private final DoctorPhotos photos;
    private final Directory directory;
    private final Clock clock;

    UserInfoController(
            Accounts accounts,
            Patients patients,
            Doctors doctors,
            DoctorPhotos photos,
            Directory directory,
            Clock clock) {
        this.accounts = accounts;
        this.patients = patients;
        this.doctors = doctors;
        this.photos = photos;
        this.directory = directory;
        this.clock = clock;
    }

    @Get
    UserInfo get(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        PatientInfo patient = accounts.find(caller.id())
                .flatMap(account -> patients.ofAccount(account.id()).map(one -> PatientInfo.of(one, account, today)))
                .orElse(null);
        return new UserInfo(
                patient, doctors.ofAccount(caller.id()).map(this::doctor).orElse(null));
    }

    @Post
    UserInfo post(Caller caller) {
        return get(caller);
    }

    private DoctorInfo doctor(Doctor doctor) {
        String department = directory
                .department(doctor.departmentId())
                .map(MinorDepartment::name)
                .orElse(null);
        String hospital = directory
                .firstHospitalOf(doctor.departmentId())
                .map(Hospital::name)
                .orElse(MAIN_HOSPITAL);
        return DoctorInfo.of(doctor, department, hospital, photo(doctor));
    }

    private Photo photo(Doctor doctor) {
        return photos.find(doctor).map(UserInfoController::encoded).orElse(Photo.NONE);
    }

    private static Photo encoded(OpenFile photo) {
        try (InputStream content = photo.content()) {
            return new Photo(photo.type(), Base64.getEncoder().encodeToString(content.readAllBytes()));
        } catch (IOException e) {
            throw new Failure.Unavailable("account.unreadable", "获取用户信息失败", e);
        }
    }
}
