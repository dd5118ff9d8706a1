package io.huiqi.gateway.route;

import java.util.Locale;

/** The services behind the door. */
public enum Service {
    REGISTRY,
    CLAIMS,
    AWARDS,
    INSPECTION,
    NOTIFICATION,
    ISSUER;

    /** The lower-case name used in configuration, routes and documents. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
