package io.huiqi.awards.policyfile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds where names that point at names would come back to where they began. */
final class Cycles {

    private final String verb;
    private final Map<String, Set<String>> targets = new LinkedHashMap<>();

    Cycles(String verb) {
        this.verb = verb;
    }

    /** Notes at the field that closes it when what was added so far leads in a circle. */
    void add(Field field, String from, Set<String> to) {
        for (String target : to) {
            if (leads(target, from, new LinkedHashSet<>())) {
                field.wrong("goes in a circle: \"" + from + "\" " + verb + " \"" + target + "\", which leads back to \""
                        + from + "\"; what pays would depend on the order of claims");
            }
            targets.computeIfAbsent(from, name -> new LinkedHashSet<>()).add(target);
        }
    }

    private boolean leads(String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        return seen.add(from) && targets.getOrDefault(from, Set.of()).stream().anyMatch(next -> leads(next, to, seen));
    }
}
