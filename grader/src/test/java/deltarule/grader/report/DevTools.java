package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A headless browser that is driven as a user drives it, through the Chrome DevTools Protocol. */
final class DevTools implements AutoCloseable {
    private static final int MOST_SECONDS = 90;
    private static final JsonMapper JSON = new JsonMapper();

    private final Process browser;
    private final WebSocket socket;
    private final BlockingQueue<String> messages;
    private int last;

    private DevTools(Process browser, WebSocket socket, BlockingQueue<String> messages) {
        this.browser = browser;
        this.socket = socket;
        this.messages = messages;
    }

    /**
     * Starts the browser with one empty page.
     *
     * @param folder for the browser's profile
     */
    static DevTools start(Path executable, Path folder) throws IOException, InterruptedException {
        Path profile = folder.resolve("driven-profile");
        Process browser = new ProcessBuilder(List.of(
                        executable.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-quic",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--window-size=1400,1000",
                        "about:blank"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String port = port(profile.resolve("DevToolsActivePort"), browser);
            HttpClient client = HttpClient.newHttpClient();
            String pages = client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            JsonNode page = JSON.readTree(pages)
                    .valueStream()
                    .filter(one -> one.get("type").stringValue().equals("page"))
                    .findFirst()
                    .orElseThrow();
            BlockingQueue<String> messages = new LinkedBlockingQueue<>();
            WebSocket socket = client.newWebSocketBuilder()
                    .buildAsync(URI.create(page.get("webSocketDebuggerUrl").stringValue()), new Listener(messages))
                    .join();
            return new DevTools(browser, socket, messages);
        } catch (IOException | InterruptedException | RuntimeException e) {
            end(browser);
            throw e;
        }
    }

    private static String port(Path file, Process browser) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (System.nanoTime() < end && browser.isAlive()) {
            if (Files.exists(file) && Files.readString(file).contains("\n")) {
                return Files.readString(file).lines().findFirst().orElseThrow();
            }
            Thread.sleep(20);
        }
        throw new IOException("The browser opens no port for its tools.");
    }

    /** Loads a page anew and waits until it is shown. */
    void open(String address) throws InterruptedException {
        call("Page.navigate", Map.of("url", "about:blank"));
        until("location.href === 'about:blank'");
        call("Page.navigate", Map.of("url", address));
        until("location.href !== 'about:blank' && document.readyState === 'complete'");
    }

    /** The value of an expression in the page; a promise is waited for. */
    JsonNode evaluate(String expression) throws InterruptedException {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        assertThat(answer.get("exceptionDetails")).as(expression).isNull();
        JsonNode value = answer.get("result").get("value");
        return value == null ? JSON.nullNode() : value;
    }

    /** Waits until something is so in the page. */
    void until(String condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!evaluate(condition).booleanValue(false)) {
            assertThat(System.nanoTime()).as("%s becomes true", condition).isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** Presses a key, such as {@code Enter} or {@code Tab}. */
    void press(String key, int code, String text) throws InterruptedException {
        call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    /** Types a text into what has the focus. */
    void type(String text) throws InterruptedException {
        call("Input.insertText", Map.of("text", text));
    }

    /** Calls a method of the protocol. */
    JsonNode call(String method, Map<String, Object> parameters) throws InterruptedException {
        int id = ++last;
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        while (true) {
            String text = messages.poll(MOST_SECONDS, TimeUnit.SECONDS);
            assertThat(text)
                    .as("an answer to %s within %d s", method, MOST_SECONDS)
                    .isNotNull();
            JsonNode answer = JSON.readTree(text);
            if (answer.path("id").intValue(0) == id) {
                assertThat(answer.get("error")).as(method).isNull();
                return answer.get("result");
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        end(browser);
    }

    private static void end(Process browser) {
        List<ProcessHandle> processes = browser.descendants().toList();
        browser.destroyForcibly();
        processes.forEach(ProcessHandle::destroyForcibly);
        browser.onExit().join();
    }

    /** Puts the parts of each message together. */
    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<String> messages;
        private final StringBuilder parts = new StringBuilder();

        Listener(BlockingQueue<String> messages) {
            this.messages = messages;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
            parts.append(data);
            if (whole) {
                messages.add(parts.toString());
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
