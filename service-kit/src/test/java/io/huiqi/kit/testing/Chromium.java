package io.huiqi.kit.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.remote.http.ClientConfig;

/** Debian's Chromium without a window; one that does not answer right away is ended and started again. */
public final class Chromium implements AutoCloseable {

    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 3;

    private final Path profile;
    private final ChromeDriver driver;

    private Chromium(Path profile) {
        this.profile = profile;
        this.driver = start(profile);
    }

    /** A browser that has answered; skips the test, and says so, where there is no Chromium. */
    public static Chromium openOrSkip() {
        boolean there = Files.isExecutable(DRIVER) && Files.isExecutable(CHROMIUM);
        if (!there) {
            System.err.println("BROWSER TESTS SKIPPED: install chromium and chromium-driver to run them");
        }
        Assumptions.assumeTrue(there, "Chromium is not installed");
        try {
            return new Chromium(Files.createTempDirectory("huiqi-browser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Gives a field a value as a person would; a field for times takes keys in an order that depends on the locale. */
    public void fill(String selector, String value) {
        driver.executeScript(
                "const field = document.querySelector(arguments[0]); field.value = arguments[1];"
                        + "field.dispatchEvent(new Event('input', {bubbles: true}));",
                selector,
                value);
    }

    /** What the pages complained about since the last call: refused scripts and styles, uncaught errors. */
    public List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under load one in many starts without ever answering. */
    private static ChromeDriver start(Path profile) {
        for (int attempt = 1; ; attempt++) {
            try {
                ChromeDriver driver = open(profile.resolve("try-" + attempt));
                driver.get("about:blank");
                driver.manage().deleteAllCookies();
                return driver;
            } catch (WebDriverException silent) {
                endAll();
                if (attempt == TRIES) {
                    throw silent;
                }
                System.err.println("Chromium did not answer, starting another: " + silent.getMessage());
            }
        }
    }

    private static ChromeDriver open(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=en",
                "--window-size=1280,1100",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        return new ChromeDriver(service, options, ClientConfig.defaultConfig().readTimeout(PATIENCE));
    }

    private static void endAll() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("chrom"))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
