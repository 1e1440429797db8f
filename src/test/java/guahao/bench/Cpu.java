package guahao.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** CPU that this JVM and the embedded database have spent so far, in nanoseconds. */
record Cpu(long program, long database) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Cpu now() {
        long database = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("maria"))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
        return new Cpu(SYSTEM.getProcessCpuTime(), database);
    }

    Cost since(Cpu before, long times) {
        return new Cost((program - before.program) / 1e6 / times, (database - before.database) / 1e6 / times);
    }

    /** Milliseconds for one of many times. */
    record Cost(double program, double database) {

        double all() {
            return program + database;
        }

        void compare(String what, Cost bare) {
            System.out.printf(
                    "%s: %.3f ms + %.3f ms in the database, bare %.3f + %.3f, ratio %.2f, of the programs alone %.2f%n",
                    what, program, database, bare.program, bare.database, all() / bare.all(), program / bare.program);
        }
    }
}
