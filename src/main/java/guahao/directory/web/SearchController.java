package guahao.directory.web;

import guahao.directory.DirectorySearch;
import guahao.directory.DirectorySearch.Found;
import guahao.directory.Doctor;
import guahao.directory.MinorDepartment;
import guahao.platform.failure.Failure;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Doctors and departments by a part of their names. */
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller
final class SearchController {

    private static final int PAGE_SIZE = 50;
    private static final int LONGEST_KEYWORD = 100;

    private final DirectorySearch search;

    SearchController(DirectorySearch search) {
        this.search = search;
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Results(
            String keyword,
            long total,
            int page,
            int pageSize,
            List<Object> results,
            long doctorCount,
            long departmentCount) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record DoctorResult(
            String type,
            long doctorId,
            String name,
            @Nullable String title,
            @Nullable String specialty,
            @Nullable String introduction,
            @Nullable String photoPath,
            @Nullable String originalPhotoUrl,
            long deptId,
            @Nullable BigDecimal defaultPriceNormal,
            @Nullable BigDecimal defaultPriceExpert,
            @Nullable BigDecimal defaultPriceSpecial) {

        static DoctorResult of(Doctor doctor) {
            return new DoctorResult(
                    "doctor",
                    doctor.id(),
                    doctor.name(),
                    doctor.title(),
                    doctor.specialty(),
                    doctor.introduction(),
                    doctor.photoPath(),
                    doctor.originalPhotoUrl(),
                    doctor.departmentId(),
                    doctor.priceNormal(),
                    doctor.priceExpert(),
                    doctor.priceSpecial());
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record DepartmentResult(
            String type,
            long minorDeptId,
            long majorDeptId,
            String name,
            @Nullable String description) {

        static DepartmentResult of(MinorDepartment department) {
            return new DepartmentResult(
                    "department", department.id(), department.majorId(), department.name(), department.description());
        }
    }

    @Get("/patient/search/global")
    Results search(Query query) {
        String keyword = query.text("keyword", LONGEST_KEYWORD);
        if (keyword == null || keyword.isBlank()) {
            throw new Failure.Invalid("search.keyword", "搜索关键词不能为空");
        }
        PageRequest page = PageRequest.ofHospital(query, PAGE_SIZE);
        Found found = search.search(keyword.strip(), page);
        List<Object> results = Stream.<Object>concat(
                        found.doctors().stream().map(DoctorResult::of),
                        found.departments().stream().map(DepartmentResult::of))
                .toList();
        return new Results(
                keyword,
                found.doctorCount() + found.departmentCount(),
                page.page(),
                page.size(),
                results,
                found.doctorCount(),
                found.departmentCount());
    }
}
