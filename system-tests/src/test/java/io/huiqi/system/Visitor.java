package io.huiqi.system;

import io.huiqi.kit.testing.Chromium;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person before the console, in Debian's Chromium without a window. */
final class Visitor implements AutoCloseable {

    private final URI gateway;
    private final Chromium chromium;
    private final ChromeDriver driver;

    private Visitor(URI gateway, Chromium chromium) {
        this.gateway = gateway;
        this.chromium = chromium;
        this.driver = chromium.driver();
    }

    /** Skips the test, and says so, where there is no Chromium. */
    static Visitor arriveOrSkip(URI gateway) {
        return new Visitor(gateway, Chromium.openOrSkip());
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

    void fill(String selector, String value) {
        chromium.fill(selector, value);
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
        return new WebDriverWait(driver, Duration.ofMinutes(2), Duration.ofMillis(100));
    }

    List<String> complaints() {
        return chromium.complaints();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
