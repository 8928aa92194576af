package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless browser that loads one local page and prints what became of it. */
final class Chromium {
    /** Against a browser that hangs; on a busy machine it takes two minutes. */
    private static final int MOST_SECONDS = 300;

    private Chromium() {}

    /** Where it is installed, if it is. */
    static Optional<Path> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * The page's document after its scripts ran.
     *
     * @param folder an empty one, for the browser's profile
     */
    static String load(Path browser, Path page, Path folder, boolean dark) throws IOException, InterruptedException {
        Path html = folder.resolve("dom.html");
        Process process = new ProcessBuilder(List.of(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-quic",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
                        "--window-size=1400,1000",
                        "--virtual-time-budget=60000",
                        "--dump-dom",
                        page.toUri().toString()))
                .redirectOutput(html.toFile())
                .redirectError(folder.resolve("messages.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                    .as("the browser ends within %d s", MOST_SECONDS)
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readString(html);
    }
}
