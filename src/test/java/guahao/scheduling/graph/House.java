package guahao.scheduling.graph;

import guahao.scheduling.Wards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hospital of a test's own with one major department, whose departments have a clinic each and doctors with one
 * schedule a day.
 *
 * @param word is in the names of all that is in it, and in no others
 */
record House(
        Wards wards,
        String word,
        long hospital,
        long major,
        List<Long> departments,
        List<Long> clinics,
        List<Long> doctors,
        List<Long> schedules,
        LocalDate from,
        LocalDate to) {

    /** @param days on how many days from the first each doctor works */
    static House of(Wards wards, int departments, int doctorsOfEach, LocalDate from, int days) {
        String word = Wards.name("屋");
        House house = new House(
                wards,
                word,
                wards.hospital(word + "院区"),
                wards.insert("insert into major_department (name, created_at) values (?, now(3))", word + "大科"),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                from,
                from.plusDays(days - 1L));
        for (int n = 0; n < departments; n++) {
            house.addDepartment(n, doctorsOfEach);
        }
        return house;
    }

    private void addDepartment(int number, int doctorsOfIt) {
        long department = wards.told(
                "insert into minor_department (major_id, name, price_normal, created_at) values (?, ?, 12.5, now(3))",
                major,
                word + "科" + number);
        long clinic = wards.clinic(hospital, department, word + "门诊" + number);
        departments.add(department);
        clinics.add(clinic);
        for (int n = 0; n < doctorsOfIt; n++) {
            long doctor = wards.doctor(department, word + "医生" + number + "-" + n);
            doctors.add(doctor);
            from.datesUntil(to.plusDays(1)).forEach(day -> addSchedule(doctor, clinic, day, 0, 5));
        }
    }

    /** An open one for ordinary patients at 66 yuan, 20 slots in all. */
    long addSchedule(long doctor, long clinic, LocalDate day, int section, int remaining) {
        long schedule = wards.insert(
                "insert into schedule (doctor_id, clinic_id, date, section, slot_type, total_slots,"
                        + " remaining_slots, price, created_at) values (?, ?, ?, ?, 0, 20, ?, 66, now(3))",
                doctor,
                clinic,
                day,
                section,
                remaining);
        schedules.add(schedule);
        return schedule;
    }

    /** Of its rows in whatever table. */
    void change(String sql, @Nullable Object... values) {
        wards.told(sql, values);
    }
}
