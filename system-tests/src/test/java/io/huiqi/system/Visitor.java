package io.huiqi.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person before the console, in Debian's Chromium without a window. */
final class Visitor implements AutoCloseable {

    private final URI gateway;
    private final Path profile;
    private final ChromeDriver driver;

    private Visitor(URI gateway, Path profile) {
        this.gateway = gateway;
        this.profile = profile;
        this.driver = Chromium.start(profile);
    }

    /** Skips the test, and says so, where there is no Chromium. */
    static Visitor arriveOrSkip(URI gateway) {
        Chromium.requireOrSkip();
        try {
            return new Visitor(gateway, Files.createTempDirectory("huiqi-visitor"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a page and follows its own link to sign in; ends where the issuer sends the person back to. */
    void signIn(String person, String page) {
        open(page);
        element("#sign-in").click();
        type("input[name=username]", person);
        type("input[name=password]", person);
        element("button[type=submit]").click();
        element("body[data-view=signed-in][data-ready]");
    }

    void signOut() {
        element("#sign-out button").click();
        element("body[data-view=signed-out]");
        driver.manage().deleteAllCookies();
    }

    void open(String page) {
        driver.get("about:blank"); // another fragment alone would not load the page again
        driver.get(gateway.resolve(page).toString());
        element("body[data-ready]");
    }

    String path() {
        return URI.create(String.valueOf(driver.getCurrentUrl())).getPath();
    }

    void type(String selector, String text) {
        element(selector).sendKeys(text);
    }

    /** Gives a field a value as a person would; a field for times takes keys in an order that depends on the locale. */
    void fill(String selector, String value) {
        driver.executeScript(
                "const field = document.querySelector(arguments[0]); field.value = arguments[1];"
                        + "field.dispatchEvent(new Event('input', {bubbles: true}));",
                selector,
                value);
    }

    void press(String selector) {
        WebElement button = element(selector);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    boolean isShown(String selector) {
        return element(selector).isDisplayed();
    }

    String text(String selector) {
        return element(selector).getText();
    }

    /** The element, as soon as there is one. */
    WebElement element(String selector) {
        return patiently()
                .until(page -> page.findElements(By.cssSelector(selector)).stream()
                        .findFirst()
                        .orElse(null));
    }

    void awaitText(String selector, String text) {
        patiently().until(page -> element(selector).getText().contains(text));
    }

    private WebDriverWait patiently() {
        return new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(100));
    }

    /** What the pages complained about: refused scripts and styles, uncaught errors. */
    List<String> complaints() {
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
}
