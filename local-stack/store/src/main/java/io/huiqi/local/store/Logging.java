package io.huiqi.local.store;

import java.util.logging.Level;
import java.util.logging.Logger;

/** One line an entry on standard error, warnings and errors only; the process brings no other logger along. */
final class Logging {

    private Logging() {}

    static void configure() {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n");
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}
