package deltarule.grader.sandbox;

import deltarule.grader.confinement.Landlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What stands in the way of a level, and what to do about it. */
final class Mending {
    private static final String WITHOUT = " Or grade code of your own with --isolation none.";

    private Mending() {}

    /** What is missing before a worker is even tried; a finding that it is available when nothing is. */
    static Finding missing(Isolation level, boolean root) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (level == Isolation.L0) {
            return available(level);
        }
        if (!system.contains("linux")) {
            return new Finding(
                    level,
                    false,
                    "This system is not Linux.",
                    (system.contains("windows")
                                    ? "Grade inside WSL2, where bubblewrap works (apt install bubblewrap)."
                                    : "Grade inside a Linux virtual machine or container.")
                            + WITHOUT);
        }
        if (level == Isolation.L1) {
            return missingForUser(root);
        }
        if (!SeccompFilter.knows(System.getProperty("os.arch"))) {
            return new Finding(
                    level,
                    false,
                    "The filter of system calls is written for x86-64, and this machine is "
                            + System.getProperty("os.arch") + ".",
                    "Grade on an x86-64 machine, or as root with --isolation user.");
        }
        return level == Isolation.L4 ? missingForSandbox(root) : missingForLandlock(root);
    }

    private static Finding missingForLandlock(boolean root) {
        if (!root) {
            return notRoot(Isolation.L2);
        }
        if (!isProgram("prlimit") || !isProgram("setpriv")) {
            return missingTools(Isolation.L2);
        }
        if (!isProgram("chroot")) {
            return new Finding(Isolation.L2, false, "chroot is not installed.", "apt install coreutils.");
        }
        return Landlock.version().isPresent()
                ? available(Isolation.L2)
                : new Finding(
                        Isolation.L2,
                        false,
                        "The kernel has no Landlock, or a container's filter forbids it.",
                        "Linux 5.13 or newer with landlock among the names in /sys/kernel/security/lsm; in an old Docker,"
                                + " a newer one, whose default profile permits it.");
    }

    private static Finding missingForSandbox(boolean root) {
        if (!isProgram("bwrap")) {
            return new Finding(
                    Isolation.L4,
                    false,
                    "bubblewrap is not installed.",
                    "apt install bubblewrap (or dnf, apk, pacman).");
        }
        return isProgram("prlimit") && (!root || isProgram("setpriv"))
                ? available(Isolation.L4)
                : missingTools(Isolation.L4);
    }

    private static Finding missingForUser(boolean root) {
        if (!root) {
            return notRoot(Isolation.L1);
        }
        return isProgram("prlimit") && isProgram("setpriv") ? available(Isolation.L1) : missingTools(Isolation.L1);
    }

    private static Finding notRoot(Isolation level) {
        return new Finding(
                level,
                false,
                "Only root can give a submission a user of its own.",
                "Run the grader as root in a container of its own, or use --isolation sandbox, which needs no root.");
    }

    private static Finding missingTools(Isolation level) {
        return new Finding(level, false, "setpriv or prlimit is not installed.", "apt install util-linux.");
    }

    static Finding available(Isolation level) {
        return new Finding(level, true, "", "");
    }

    /** What to do when a worker did not start. */
    static Finding afterFailure(Isolation level, String reason) {
        String mend = "Read the reason, or run the grader at another level (--isolation).";
        if (reason.contains("uid map") || reason.contains("apparmor")) {
            mend =
                    "Ubuntu 24.04 and later: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0, or an AppArmor"
                            + " profile for bwrap that permits user namespaces.";
        } else if (reason.contains("new namespace") || reason.contains("Operation not permitted")) {
            mend =
                    "A container such as Docker's default forbids namespaces: run it with --security-opt seccomp=unconfined"
                            + " --security-opt apparmor=unconfined --security-opt systempaths=unconfined, use Podman, or grade as"
                            + " root, where Landlock stands in (--isolation landlock).";
        } else if (reason.contains("jlink")) {
            mend = "Grade with a whole JDK, and see that its folder in ~/.cache or $XDG_CACHE_HOME can be written.";
        } else if (reason.contains("Permission denied")) {
            mend =
                    "The folder for temporary files must be open to all users and permit programs: choose another one with"
                            + " -Djava.io.tmpdir.";
        }
        return new Finding(level, false, reason, mend);
    }

    private static boolean isProgram(String name) {
        return List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
