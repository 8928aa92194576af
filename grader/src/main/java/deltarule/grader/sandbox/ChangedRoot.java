package deltarule.grader.sandbox;

import deltarule.grader.confinement.AllowedFiles;
import deltarule.grader.confinement.Confinement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A folder that a worker sees as the whole machine where there are no namespaces: runtime, runner, the programs that start
 * them, three devices, and nothing that can be written. Paths are those of the sandbox at L4.
 *
 * @param folder where it is
 * @param outside the programs that lead into it
 * @param libraries what those programs need, all of which is in the folder too
 */
record ChangedRoot(Path folder, List<Path> outside, Set<Path> libraries) {
    private static final List<Path> TOOLS = List.of(Path.of("/usr/bin/setpriv"), Path.of("/usr/bin/prlimit"));
    private static final List<Path> DEVICES =
            List.of(Path.of("/dev/null"), Path.of("/dev/random"), Path.of("/dev/urandom"));
    private static final Path JAVA_HOME = Path.of("/box/jre");

    /** Makes the folder beside what was staged. */
    static ChangedRoot make(Staging staging) throws IOException {
        Path folder = open(staging.folder().resolve("root"));
        List<Path> outside = leadingIn();
        List<Path> programs = new ArrayList<>(TOOLS);
        programs.addAll(outside);
        Set<Path> libraries = new NeededFiles(staging.javaHome()).libraries(programs);
        Set<Path> files = new LinkedHashSet<>(TOOLS);
        files.addAll(libraries);
        for (Path file : files) {
            Files.copy(file, parentsMade(folder, file), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
        FileTrees.link(staging.javaHome(), parentsMade(folder, JAVA_HOME));
        FileTrees.link(staging.runner(), folder.resolve("box/run.jar"));
        for (String empty : List.of("dev", "proc", "proc/self", "tmp")) {
            open(folder.resolve(empty));
        }
        // The runtime finds its libraries by this link.
        Files.createSymbolicLink(folder.resolve("proc/self/exe"), JAVA_HOME.resolve("bin/java"));
        copyDevices(folder.resolve("dev"));
        return new ChangedRoot(folder, outside, libraries);
    }

    private static List<Path> leadingIn() {
        List<Path> programs = new ArrayList<>(List.of(chroot()));
        Path starter = Path.of(System.getProperty("java.home"), "lib", "jspawnhelper");
        if (Files.exists(starter)) {
            programs.add(starter);
        }
        return programs;
    }

    /** What the thread that starts workers is left with: this folder, and the programs that lead into it. */
    Confinement confinement() {
        List<Path> mayRun = new ArrayList<>(outside);
        List<Path> mayRunInside = new ArrayList<>(TOOLS);
        mayRunInside.add(JAVA_HOME.resolve("bin/java"));
        libraries.stream().filter(ChangedRoot::isLoader).forEach(loader -> {
            mayRun.add(loader);
            mayRunInside.add(loader);
        });
        mayRunInside.forEach(program -> mayRun.add(inside(program)));
        List<Path> mayRead = new ArrayList<>(libraries);
        mayRead.add(folder);
        List<Path> mayWrite =
                DEVICES.stream().map(this::inside).filter(Files::exists).toList();
        return new Confinement(new AllowedFiles(mayRun, mayRead, mayWrite), SeccompFilter.programWithoutSockets());
    }

    /** The command that runs another one in here, from the root folder. */
    List<String> command() {
        return List.of(chroot().toString(), folder.toString());
    }

    /** The program that changes the root folder; not all systems keep it in the same place. */
    static Path chroot() {
        return List.of(Path.of("/usr/sbin/chroot"), Path.of("/usr/bin/chroot")).stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new SandboxFault("There is no program chroot."));
    }

    private Path inside(Path absolute) {
        return folder.resolve(Path.of("/").relativize(absolute));
    }

    private static Path parentsMade(Path folder, Path absolute) throws IOException {
        Path place = folder;
        for (Path name : absolute.getParent()) {
            place = open(place.resolve(name));
        }
        return place.resolve(absolute.getFileName());
    }

    /** A folder that all users can enter and only the grader's can change. */
    private static Path open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return folder;
    }

    private static boolean isLoader(Path library) {
        return library.getFileName().toString().startsWith("ld-");
    }

    /** Where devices may not be made, as in some containers, the runtime does without them. */
    private static void copyDevices(Path to) throws IOException {
        List<String> command = new ArrayList<>(List.of("cp", "-a"));
        DEVICES.forEach(device -> command.add(device.toString()));
        command.add(to.toString());
        Process copying = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!copying.waitFor(10, TimeUnit.SECONDS)) {
                copying.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
