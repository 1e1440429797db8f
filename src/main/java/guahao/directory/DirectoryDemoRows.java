package guahao.directory;

import guahao.platform.demo.DemoRows;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** Three hospitals, their departments, and a clinic wherever a department sees patients. */
@Singleton
final class DirectoryDemoRows implements DemoRows {

    private final HospitalRepository hospitals;
    private final MajorDepartmentRepository majors;
    private final MinorDepartmentRepository departments;
    private final ClinicRepository clinics;
    private final DirectoryChanges changes;
    private final Clock clock;

    DirectoryDemoRows(
            HospitalRepository hospitals,
            MajorDepartmentRepository majors,
            MinorDepartmentRepository departments,
            ClinicRepository clinics,
            DirectoryChanges changes,
            Clock clock) {
        this.hospitals = hospitals;
        this.majors = majors;
        this.departments = departments;
        this.clinics = clinics;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        List<Hospital> houses = List.of(
                hospital("主院区", "北京市海淀区上园村3号", 39.9515, 116.3416),
                hospital("东院区", "北京市朝阳区建国路88号", 39.9087, 116.4716),
                hospital("南院区", "北京市丰台区南三环西路16号", 39.8561, 116.3712));
        internalMedicine(houses);
        surgery(houses);
        womenAndChildren(houses);
        sensesAndSkin(houses);
        mindAndTradition(houses);
        changes.announce();
    }

    private void internalMedicine(List<Hospital> houses) {
        MajorDepartment major = major("内科", "诊治呼吸、循环、消化等系统的疾病");
        open(department(major, "呼吸内科", "感冒、咳嗽、哮喘、肺炎", "30"), houses);
        open(department(major, "心血管内科", "高血压、冠心病、心律失常", "40"), houses);
        open(department(major, "消化内科", "胃炎、肠炎、肝病", "30"), houses.subList(0, 2));
        open(department(major, "神经内科", "头痛、眩晕、脑血管病", "40"), houses.subList(0, 1));
    }

    private void surgery(List<Hospital> houses) {
        MajorDepartment major = major("外科", "以手术为主要手段的诊治");
        open(department(major, "普通外科", "阑尾炎、疝气、甲状腺", "30"), houses);
        open(department(major, "骨科", "骨折、关节与脊柱", "35"), houses.subList(0, 2));
    }

    private void womenAndChildren(List<Hospital> houses) {
        MajorDepartment major = major("妇儿科", "妇女与儿童的健康");
        open(department(major, "妇产科", "孕产检查与妇科疾病", "40"), houses.subList(0, 2));
        open(department(major, "儿科", "十四岁以下儿童的常见病", "35"), houses.subList(1, 3));
    }

    private void sensesAndSkin(List<Hospital> houses) {
        MajorDepartment major = major("五官与皮肤科", "眼、耳鼻喉、口腔与皮肤");
        open(department(major, "眼科", "近视、白内障、青光眼", "30"), houses.subList(0, 1));
        open(department(major, "口腔科", "牙体牙髓、正畸、种植", "30"), houses);
        open(department(major, "皮肤科", "湿疹、痤疮、过敏", "30"), houses.subList(2, 3));
    }

    private void mindAndTradition(List<Hospital> houses) {
        MajorDepartment major = major("中医与心理科", "中医调理与心理健康");
        open(department(major, "中医科", "中药、针灸、推拿", "25"), houses.subList(0, 2));
        open(department(major, "心理科", "睡眠、焦虑与情绪", "50"), houses.subList(0, 1));
    }

    private Hospital hospital(String name, String address, double latitude, double longitude) {
        return hospitals.save(new Hospital(0, name, address, latitude, longitude, null, null, now()));
    }

    private MajorDepartment major(String name, String description) {
        return majors.save(new MajorDepartment(0, name, description, now()));
    }

    private MinorDepartment department(MajorDepartment major, String name, String description, String price) {
        BigDecimal normal = new BigDecimal(price);
        return departments.save(new MinorDepartment(
                0,
                major.id(),
                name,
                description,
                normal,
                normal.multiply(BigDecimal.valueOf(3)),
                normal.multiply(BigDecimal.TEN),
                now()));
    }

    /** An ordinary clinic in each of these houses, and one for special needs in the first. */
    private void open(MinorDepartment department, List<Hospital> houses) {
        for (Hospital house : houses) {
            clinics.save(clinic(house, department, ClinicKind.NORMAL));
        }
        clinics.save(clinic(houses.getFirst(), department, ClinicKind.SPECIAL));
    }

    private Clinic clinic(Hospital house, MinorDepartment department, ClinicKind kind) {
        String name = department.name() + kind.label() + "门诊";
        String address = house.name() + "门诊楼" + (kind == ClinicKind.SPECIAL ? "五层" : "二层");
        return new Clinic(0, house.id(), department.id(), name, address, kind, null, null, null, now());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
