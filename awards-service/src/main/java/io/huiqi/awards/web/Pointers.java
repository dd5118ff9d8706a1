package io.huiqi.awards.web;

/** JSON pointers (RFC 6901) to names that clients chose. */
final class Pointers {

    private Pointers() {}

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
