package guahao.directory;

import guahao.platform.demo.DemoFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A department of the demonstration data.
 *
 * @param number from 0, over all major departments
 * @param price of an ordinary registration
 */
record DemoDepartment(int number, String name, String description, String price) {

    private static final String MINOR = "- ";

    /** A major department with its departments. */
    record Major(String name, String description, List<DemoDepartment> departments) {}

    static List<Major> majors() {
        List<Major> majors = new ArrayList<>();
        int number = 0;
        for (String line : DemoFile.lines("departments.txt")) {
            String[] fields = line.split("\\|");
            if (line.startsWith(MINOR)) {
                String name = fields[0].substring(MINOR.length());
                majors.getLast().departments().add(new DemoDepartment(number++, name, fields[1], fields[2]));
            } else {
                majors.add(new Major(fields[0], fields[1], new ArrayList<>()));
            }
        }
        return majors;
    }

    static List<DemoDepartment> all() {
        return majors().stream().flatMap(major -> major.departments().stream()).toList();
    }
}
