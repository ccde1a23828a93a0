package multilayer.dist;

import java.util.List;

/**
 * What a package is built for.
 *
 * @param platform as JavaCPP names it: {@code linux-x86_64}
 * @param folders where jars with libraries for every platform keep those for this one
 * @param loadsFromDisk whether libraries lie beside the jars instead of in them: tried on Linux only
 */
record Target(String platform, List<String> folders, boolean loadsFromDisk) {

    private static final String SQLITE = "org/sqlite/native/";
    private static final String JNA = "com/sun/jna/";

    private static final List<Target> ALL = List.of(
            of("linux-x86_64", "Linux/x86_64/", "linux-x86-64/"),
            of("linux-arm64", "Linux/aarch64/", "linux-aarch64/"),
            of("windows-x86_64", "Windows/x86_64/", "win32-x86-64/"),
            of("macosx-x86_64", "Mac/x86_64/", "darwin-x86-64/"),
            of("macosx-arm64", "Mac/aarch64/", "darwin-aarch64/"));

    private static Target of(String platform, String sqlite, String jna) {
        return new Target(platform, List.of(SQLITE + sqlite, JNA + jna), platform.startsWith("linux"));
    }

    static Target named(String platform) {
        return ALL.stream()
                .filter(target -> target.platform.equals(platform))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no packages are made for " + platform));
    }

    /** Whether a library is for this platform. Jars outside of {@link #SQLITE} and {@link #JNA} were chosen by their classifier. */
    boolean has(String entry) {
        return folders.stream().anyMatch(entry::startsWith) || (!entry.startsWith(SQLITE) && !entry.startsWith(JNA));
    }
}
