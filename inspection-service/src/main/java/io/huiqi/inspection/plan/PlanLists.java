package io.huiqi.inspection.plan;

import io.huiqi.inspection.inspection.Officer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The frozen libraries a draw is held from (检查对象名录库, 执法检查人员名录库); each entry once, in an order of its own.
 *
 * @param enterprises unified social credit codes, ascending
 * @param officers by certificate number, ascending
 * @param risks the class of each enterprise, by code, ascending; null where the plan draws without classes
 */
public record PlanLists(
        List<String> enterprises,
        List<Officer> officers,
        List<Conflict> conflicts,
        @Nullable List<Classified> risks) {

    public PlanLists {
        enterprises = enterprises.stream().distinct().sorted().toList();
        officers = officers.stream()
                .distinct()
                .sorted((a, b) -> a.certificateNo().compareTo(b.certificateNo()))
                .toList();
        conflicts = conflicts.stream()
                .distinct()
                .sorted((a, b) -> line(a).compareTo(line(b)))
                .toList();
        risks = risks == null
                ? null
                : risks.stream()
                        .distinct()
                        .sorted((a, b) -> a.enterprise().compareTo(b.enterprise()))
                        .toList();
    }

    /** Lists without risk classes. */
    public PlanLists(List<String> enterprises, List<Officer> officers, List<Conflict> conflicts) {
        this(enterprises, officers, conflicts, null);
    }

    /** How many enterprises are of a class. */
    int countOf(RiskClass risk) {
        return (int) classified().filter(each -> each.risk() == risk).count();
    }

    /** The class of each enterprise. */
    Map<String, RiskClass> classes() {
        return classified().collect(Collectors.toMap(Classified::enterprise, Classified::risk));
    }

    private Stream<Classified> classified() {
        return risks == null ? Stream.empty() : risks.stream();
    }

    /** The number of each officer by certificate number: the place in the list, from 1, which says nothing about a person. */
    public Map<String, Integer> numbers() {
        return IntStream.range(0, officers.size())
                .boxed()
                .collect(Collectors.toMap(place -> officers.get(place).certificateNo(), place -> place + 1));
    }

    /** Whether an officer declared a conflict with an enterprise. */
    boolean conflicts(String officer, String enterprise) {
        return conflicts.contains(new Conflict(officer, enterprise));
    }

    /** How many officers may inspect the enterprise that most of them have a conflict with. */
    long fewestEligible() {
        Map<String, Long> barred =
                conflicts.stream().collect(Collectors.groupingBy(Conflict::enterprise, Collectors.counting()));
        return officers.size()
                - barred.values().stream().mapToLong(count -> count).max().orElse(0);
    }

    /** SHA-256 over the lists, one line per entry, each line ended by a line feed; names of officers are left out. */
    String digest() {
        StringBuilder text = new StringBuilder();
        Stream.of(
                        enterprises.stream().map(code -> "enterprise|" + code),
                        officers.stream().map(officer -> "officer|" + officer.certificateNo()),
                        conflicts.stream().map(PlanLists::line),
                        classified().map(each -> "risk|" + each.enterprise() + "|" + each.risk()))
                .flatMap(lines -> lines)
                .forEach(each -> text.append(each).append('\n'));
        return Digests.sha256(text.toString());
    }

    private static String line(Conflict conflict) {
        return "conflict|" + conflict.officer() + "|" + conflict.enterprise();
    }
}
