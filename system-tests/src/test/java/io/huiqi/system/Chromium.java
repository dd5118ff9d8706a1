package io.huiqi.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.http.ClientConfig;

/** Starts Debian's Chromium without a window; one that does not answer right away is ended and started again. */
final class Chromium {

    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 3;

    private Chromium() {}

    /** Skips the test, and says so, where there is no Chromium. */
    static void requireOrSkip() {
        boolean there = Files.isExecutable(DRIVER) && Files.isExecutable(CHROMIUM);
        if (!there) {
            System.err.println("BROWSER TESTS SKIPPED: install chromium and chromium-driver to run them");
        }
        Assumptions.assumeTrue(there, "Chromium is not installed");
    }

    /** A browser that has answered; under load one in many starts without ever doing so. */
    static ChromeDriver start(Path profile) {
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
                "--window-size=1280,1400",
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
