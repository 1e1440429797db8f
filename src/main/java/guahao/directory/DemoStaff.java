package guahao.directory;

import guahao.identity.demo.DemoAccounts;
import guahao.platform.demo.DemoFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The doctors of the demonstration data: ten in each department, the same ones every time, no two with one name.
 *
 * @param rank from 0, the head of the department
 */
record DemoStaff(DemoDepartment department, int rank, String name) {

    private static final int SEED = 2025;
    private static final List<String> TITLES =
            List.of("主任医师", "主任医师", "副主任医师", "副主任医师", "副主任医师", "主治医师", "主治医师", "主治医师", "住院医师", "住院医师");

    static List<DemoStaff> all() {
        List<String> letters = DemoFile.lines("names.txt");
        Set<String> taken = new HashSet<>(Set.of(DemoAccounts.DOCTOR_NAME, DemoAccounts.HEAD_NAME));
        var random = new Random(SEED);
        List<DemoStaff> staff = new ArrayList<>();
        for (DemoDepartment department : DemoDepartment.all()) {
            for (int rank = 0; rank < TITLES.size(); rank++) {
                String name = freeName(letters, random, taken);
                staff.add(new DemoStaff(department, rank, name));
            }
        }
        staff.set(0, new DemoStaff(staff.getFirst().department, 0, DemoAccounts.HEAD_NAME));
        staff.set(1, new DemoStaff(staff.getFirst().department, 1, DemoAccounts.DOCTOR_NAME));
        return staff;
    }

    private static String freeName(List<String> letters, Random random, Set<String> taken) {
        while (true) {
            String name = one(letters.get(0), random)
                    + (random.nextInt(4) == 0 ? "" : one(letters.get(1), random))
                    + one(letters.get(2), random);
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private static String one(String letters, Random random) {
        return String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }

    boolean head() {
        return rank == 0;
    }

    String title() {
        return TITLES.get(rank);
    }

    /** Two of the department's fields, in another order for each. */
    String specialty() {
        String[] fields = department.description().split("、");
        return fields[rank % fields.length] + "、" + fields[(rank + 1) % fields.length] + "的诊治";
    }

    String introduction() {
        int years = 32 - rank * 3;
        return name + "，" + department.name() + title() + "，从事临床工作" + years + "年，擅长" + specialty() + "。";
    }
}
