package guahao.directory;

import guahao.directory.PicturePath.Owner;
import guahao.platform.demo.DemoFile;
import guahao.platform.demo.DemoRows;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Three hospitals, their departments, and a clinic wherever a department sees patients. */
@Singleton
final class DirectoryDemoRows implements DemoRows {

    private final HospitalRepository hospitals;
    private final StoredPictures pictures;
    private final MajorDepartmentRepository majors;
    private final MinorDepartmentRepository departments;
    private final ClinicRepository clinics;
    private final GlobalPriceRepository prices;
    private final DirectoryChanges changes;

    DirectoryDemoRows(
            HospitalRepository hospitals,
            StoredPictures pictures,
            MajorDepartmentRepository majors,
            MinorDepartmentRepository departments,
            ClinicRepository clinics,
            GlobalPriceRepository prices,
            DirectoryChanges changes) {
        this.hospitals = hospitals;
        this.pictures = pictures;
        this.majors = majors;
        this.departments = departments;
        this.clinics = clinics;
        this.prices = prices;
        this.changes = changes;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        Prices standard = PriceLevels.STANDARD;
        prices.put(standard.normal(), standard.expert(), standard.special());
        List<Hospital> houses = new ArrayList<>();
        for (String line : DemoFile.lines("hospitals.txt")) {
            houses.add(hospital(houses.size(), line.split("\\|")));
        }
        for (DemoDepartment.Major each : DemoDepartment.majors()) {
            MajorDepartment major = majors.save(new MajorDepartment(0, each.name(), each.description(), changes.now()));
            each.departments().forEach(department -> open(save(major, department), department.number(), houses));
        }
        changes.announce();
    }

    private Hospital hospital(int number, String[] fields) {
        Hospital saved = hospitals.save(new Hospital(
                0,
                fields[0],
                fields[1],
                Double.parseDouble(fields[2]),
                Double.parseDouble(fields[3]),
                null,
                null,
                changes.now()));
        PicturePath map = pictures.put(Owner.HOSPITAL, saved.id(), DemoMap.draw(number), "png");
        Hospital shown = saved.withImage(map.type(), map.published());
        hospitals.update(shown);
        return shown;
    }

    private MinorDepartment save(MajorDepartment major, DemoDepartment department) {
        BigDecimal normal = new BigDecimal(department.price());
        return departments.save(new MinorDepartment(
                0,
                major.id(),
                department.name(),
                department.description(),
                normal,
                normal.multiply(BigDecimal.valueOf(3)),
                normal.multiply(BigDecimal.TEN),
                changes.now()));
    }

    /**
     * An ordinary clinic in two of the houses; every third department has one for special needs, every sixth one more.
     */
    private void open(MinorDepartment department, int number, List<Hospital> houses) {
        clinics.save(clinic(houses.getFirst(), department, ClinicKind.NORMAL));
        clinics.save(clinic(houses.get(1 + number % 2), department, ClinicKind.NORMAL));
        if (number % 3 == 0) {
            clinics.save(clinic(houses.getFirst(), department, ClinicKind.SPECIAL));
        }
        if (number % 6 == 1) {
            clinics.save(clinic(houses.get(1), department, ClinicKind.INTERNATIONAL));
        }
    }

    private Clinic clinic(Hospital house, MinorDepartment department, ClinicKind kind) {
        String name = department.name() + kind.label() + "门诊";
        String address = house.name() + "门诊楼" + (kind == ClinicKind.NORMAL ? "二层" : "五层");
        return new Clinic(0, house.id(), department.id(), name, address, kind, null, null, null, changes.now());
    }
}
