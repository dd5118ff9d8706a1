package io.huiqi.gateway.console;

import io.huiqi.kit.testing.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a window. */
final class Browser implements AutoCloseable {

    private final Chromium chromium;
    private final ChromeDriver driver;

    private Browser(Chromium chromium) {
        this.chromium = chromium;
        this.driver = chromium.driver();
    }

    /** Skips the test, and says so, where there is no Chromium. */
    static Browser openOrSkip() {
        return new Browser(Chromium.openOrSkip());
    }

    void open(String address) {
        driver.get(address);
    }

    /** Drops all sessions and what the last page complained about. */
    void forgetEverybody() {
        driver.manage().deleteAllCookies();
        complaints();
    }

    void narrow() {
        driver.manage().window().setSize(new Dimension(500, 1400));
    }

    void wide() {
        driver.manage().window().setSize(new Dimension(1280, 1100));
    }

    /** A page of exactly this width, narrower than a window can be. */
    void phone(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    void noPhone() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** Presses keys where the focus is, beginning at an element. */
    void type(String selector, CharSequence... keys) {
        driver.findElement(By.cssSelector(selector)).sendKeys(keys);
    }

    void fill(String selector, String value) {
        chromium.fill(selector, value);
    }

    boolean isShown(String selector) {
        return driver.findElement(By.cssSelector(selector)).isDisplayed();
    }

    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** The text of an element whether it is visible or not. */
    String content(String selector) {
        return String.valueOf(script("return document.querySelector(arguments[0])?.textContent ?? ''", selector));
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    void waitFor(String selector) {
        patiently().until(page -> !page.findElements(By.cssSelector(selector)).isEmpty());
    }

    void waitForText(String selector, String text) {
        patiently().until(page -> content(selector).contains(text));
    }

    private WebDriverWait patiently() {
        return new WebDriverWait(driver, Duration.ofMinutes(1), Duration.ofMillis(50));
    }

    List<String> complaints() {
        return chromium.complaints();
    }

    void screenshot(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        chromium.close();
    }
}
