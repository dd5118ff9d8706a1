package io.huiqi.awards.policyfile;

import java.util.Set;
import java.util.regex.Pattern;

/** Reads the names of things in a policy, which are parts of addresses, questions and awards for ever. */
final class Labels {

    private static final Pattern POLICY = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Set<String> RESERVED = Set.of("format");

    private Labels() {}

    static String policy(Field field) {
        String name = field.text();
        if (RESERVED.contains(name)) {
            field.wrong("\"" + name + "\" is the address of something else; choose another name");
        } else if (!name.isEmpty() && !POLICY.matcher(name).matches()) {
            field.wrong("expected at most 64 lower-case letters, digits and hyphens, such as jiaozuo-2020-17");
        }
        return name;
    }

    static String version(Field field) {
        String name = field.text();
        if (!name.isEmpty() && !VERSION.matcher(name).matches()) {
            field.wrong("expected at most 64 letters, digits, dots, hyphens and underscores, such as 2020-17.1");
        }
        return name;
    }

    /** Checks a name that the file declares, such as that of an item or a figure. */
    static void declared(Field key) {
        if (!NAME.matcher(key.written()).matches()) {
            key.wrong(
                    "\"" + key.written() + "\" cannot be a name; expected at most 64 letters, digits, dots, hyphens and"
                            + " underscores, such as rd-subsidy");
        }
    }
}
