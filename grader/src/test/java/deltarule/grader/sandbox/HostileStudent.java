package deltarule.grader.sandbox;

import java.io.IOException;

/** A submission that tries everything: what it is asked to run is the name of an attack. */
final class HostileStudent {
    private HostileStudent() {}

    /** What the attacks return when they are stopped begins with this. */
    static final String STOPPED = "stopped";

    static StudentCode code() throws IOException {
        return Compiled.probe("""
                static java.util.List<Object> kept = new java.util.ArrayList<>();
                static java.util.Map<String, String> memory = new java.util.HashMap<>();
                public String run(String what) {
                    return memory.computeIfAbsent(what, Answers::tried);
                }
                static String tried(String what) {
                    String[] words = what.split(" ");
                    try {
                        return attack(words[0], words.length > 1 ? words[1] : "");
                    } catch (Strange e) {
                        throw e;
                    } catch (Exception | LinkageError e) {
                        return "stopped " + e;
                    }
                }
                static String attack(String name, String to) throws Exception {
                    switch (name) {
                        case "read": return new String(java.nio.file.Files.readAllBytes(java.nio.file.Path.of(to)));
                        case "write": java.nio.file.Files.writeString(java.nio.file.Path.of(to), "x"); return "wrote";
                        case "connect":
                            new java.net.Socket("127.0.0.1", Integer.parseInt(to)).close();
                            return "connected";
                        case "listen":
                            new java.net.ServerSocket(0).close();
                            return "listened";
                        case "exists": return String.valueOf(new java.io.File(to).exists());
                        case "startByFORK":
                        case "startByVFORK":
                        case "startByPOSIX_SPAWN":
                            System.setProperty("jdk.lang.Process.launchMechanism", name.substring("startBy".length()));
                            return "started " + new ProcessBuilder(to).start().pid();
                        case "start": return "started " + new ProcessBuilder(to).start().pid();
                        case "end": return ProcessHandle.of(Long.parseLong(to)).get().destroyForcibly() ? "ended" : "stopped";
                        case "processes": return ProcessHandle.allProcesses().count() > 3 ? "seen" : "stopped";
                        case "fill":
                            byte[] megabyte = new byte[1 << 20];
                            try (java.io.OutputStream out = new java.io.FileOutputStream(to)) {
                                for (int i = 0; i < 64; i++) { out.write(megabyte); }
                            }
                            return "filled";
                        case "heap": while (true) { kept.add(new long[1 << 17]); }
                        case "direct": while (true) { kept.add(java.nio.ByteBuffer.allocateDirect(1 << 20)); }
                        case "threads":
                            for (int i = 0; i < 4000; i++) {
                                Thread thread = new Thread(() -> { try { Thread.sleep(60000); } catch (Exception e) { return; } });
                                thread.setDaemon(true);
                                thread.start();
                            }
                            return "threads";
                        case "unsafe":
                            Class<?> type = Class.forName("sun.misc.Unsafe");
                            java.lang.reflect.Field field = type.getDeclaredField("theUnsafe");
                            field.setAccessible(true);
                            return "unsafe " + field.get(null);
                        case "exit": System.exit(0); return "";
                        case "halt": Runtime.getRuntime().halt(0); return "";
                        case "forge":
                            try (java.io.FileOutputStream out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
                                out.write(new byte[100]);
                                return "forged";
                            }
                        case "flood":
                            java.io.FileOutputStream out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
                            while (true) { out.write(new byte[1 << 16]); }
                        case "floodErrors":
                            java.io.FileOutputStream errors = new java.io.FileOutputStream(java.io.FileDescriptor.err);
                            while (true) { errors.write(new byte[1 << 16]); }
                        case "strange": throw new Strange();
                        case "properties": return System.getProperties().toString();
                        case "environment": return System.getenv().toString();
                        case "files": return files();
                        default: return name;
                    }
                }
                static class Strange extends RuntimeException {
                    @Override public String getMessage() { throw new IllegalStateException(); }
                    @Override public String toString() { throw new IllegalStateException(); }
                    @Override public StackTraceElement[] getStackTrace() {
                        return new StackTraceElement[] {new StackTraceElement("student.X", "x", "../../etc passwd<b>", 1)};
                    }
                    @Override public Throwable getCause() { return this; }
                }
                static String files() throws Exception {
                    StringBuilder seen = new StringBuilder();
                    java.nio.file.Files.walkFileTree(java.nio.file.Path.of("/"),
                        new java.nio.file.SimpleFileVisitor<java.nio.file.Path>() {
                            @Override public java.nio.file.FileVisitResult preVisitDirectory(java.nio.file.Path folder,
                                    java.nio.file.attribute.BasicFileAttributes attributes) {
                                return folder.toString().matches("/proc/(?!1$)..*|/proc/1/.*|/sys")
                                    ? java.nio.file.FileVisitResult.SKIP_SUBTREE : java.nio.file.FileVisitResult.CONTINUE;
                            }
                            @Override public java.nio.file.FileVisitResult visitFile(java.nio.file.Path file,
                                    java.nio.file.attribute.BasicFileAttributes attributes) {
                                seen.append(file).append('\\n');
                                return java.nio.file.FileVisitResult.CONTINUE;
                            }
                            @Override public java.nio.file.FileVisitResult visitFileFailed(java.nio.file.Path file,
                                    java.io.IOException e) {
                                return java.nio.file.FileVisitResult.CONTINUE;
                            }
                        });
                    return seen.toString();
                }
                """);
    }
}
