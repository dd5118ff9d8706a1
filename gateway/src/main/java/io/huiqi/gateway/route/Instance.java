package io.huiqi.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** One running copy of a service, and whether it is passed over for a while because it refused a connection. */
final class Instance {

    private final URI address;
    private final String base;
    private volatile Instant asideUntil = Instant.MIN;

    Instance(URI address) {
        this.address = address;
        this.base = address.toString().replaceAll("/+$", "");
    }

    /** The address without a slash at its end, so that a path can follow. */
    String base() {
        return base;
    }

    URI address() {
        return address;
    }

    Instant asideUntil() {
        return asideUntil;
    }

    boolean isAside(Instant now) {
        return now.isBefore(asideUntil);
    }

    void setAside(Instant now, Duration period) {
        asideUntil = now.plus(period);
    }

    void welcomeBack() {
        asideUntil = Instant.MIN;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
