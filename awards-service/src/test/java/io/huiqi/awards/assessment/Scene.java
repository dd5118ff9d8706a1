package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Mergers;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.policyfile.PolicyReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise before an item of a policy in a year (before {@code support} in 2020 unless a test says otherwise), told in a
 * line such as {@code revenue 2019 100.00, revenue 120.00, keyEnterprise, listed 2018 pilots, high-tech national 2019-10-01,
 * decision 50000.00, paid 2019 m1 100000.00, chosen cash, claimed 2021-04-01}. A figure without a year is of the assessed one,
 * which {@code in 2021} at the beginning changes; {@code revenue none} was named and not filed. {@code kind bank},
 * {@code industry C} and {@code source 2020 tax} say what they say. After the day of a title come its project and flags
 * ({@code -} for none) and numbers such as {@code score=92.5}, after a payment ({@code item/measure} where the item is another) its level, tier and project.
 */
public final class Scene {

    private static final int YEAR = 2020;
    private static final String ITEM = "support";

    private final Policy policy;
    private final String item;
    private final Map<String, Map<Integer, @Nullable Long>> figures = new HashMap<>();
    private final Map<String, Set<Integer>> lists = new HashMap<>();
    private final List<Recognition> titles = new ArrayList<>();
    private final List<Paid> paid = new ArrayList<>();

    private final Map<Integer, String> sources = new HashMap<>();

    private int year;
    private @Nullable BeneficiaryKind kind = BeneficiaryKind.ENTERPRISE;
    private @Nullable String industry;
    private @Nullable Decision decision;
    private @Nullable String choice;
    private @Nullable LocalDate claimedOn;
    private @Nullable LocalDate registeredOn;

    private Scene(Policy policy, String item, int year) {
        this.policy = policy;
        this.item = item;
        this.year = year;
    }

    /** The assessment of what a line tells, under a policy file. */
    public static Assessment assess(String yaml, String told) {
        PolicyReading reading = PolicyReader.read(yaml);
        if (!(reading instanceof PolicyReading.Read read)) {
            throw new AssertionError(((PolicyReading.Rejected) reading).problems() + " in\n" + yaml);
        }
        return assess(read.policy(), ITEM, YEAR, told);
    }

    /** The assessment of what a line tells, under an item of a policy. */
    public static Assessment assess(Policy policy, String item, int year, String told) {
        return assess(policy, item, year, told, Entitlements.NONE);
    }

    /** The same, after what was paid before. */
    public static Assessment assess(Policy policy, String item, int year, String told, Entitlements before) {
        Scene scene = new Scene(policy, item, year);
        scene.paid.addAll(before.all());
        for (String part : told.split(",")) {
            scene.tell(part.strip().split(" +"));
        }
        return scene.assess();
    }

    /** The amount if something is due, otherwise the code of the weightiest reason. */
    public static String answer(String yaml, String told) {
        return inShort(assess(yaml, told));
    }

    /** The amount of an assessment if something is due, otherwise the code of the weightiest reason. */
    public static String inShort(Assessment assessment) {
        return assessment.outcome() == Outcome.PAYABLE
                ? Yuan.format(assessment.fen())
                : assessment.reasons().get(0).code().code();
    }

    private Assessment assess() {
        Map<String, FigureSeries> series = new HashMap<>();
        figures.forEach((figure, byYear) -> series.put(figure, FigureSeries.of(byYear)));
        Facts facts = new Facts(kind, industry, series, lists, titles, sources, registeredOn, Mergers.NONE);
        return Assessor.of(policy)
                .assess(
                        new Question(item, year, null, null, decision, choice, claimedOn),
                        facts,
                        Entitlements.of(paid));
    }

    private void tell(String[] words) {
        switch (words[0]) {
            case "nothing" -> {}
            case "in" -> year = Integer.parseInt(words[1]);
            case "kind" -> kind = BeneficiaryKind.ofCode(words[1]).orElseThrow();
            case "industry" -> industry = words[1];
            case "source" -> sources.put(Integer.valueOf(words[1]), words[2]);
            case "listed" -> list(words[2], Integer.parseInt(words[1]));
            case "decision" ->
                decision = new Decision(
                        "会议纪要1号", LocalDate.of(year, 6, 1), Yuan.parse(words[1]).orElseThrow());
            case "registered" -> registeredOn = LocalDate.parse(words[1]);
            case "chosen" -> choice = words[1];
            case "claimed" -> claimedOn = LocalDate.parse(words[1]);
            case "paid" -> paid.add(payment(words));
            default -> fact(words);
        }
    }

    private void list(String name, int listedYear) {
        lists.computeIfAbsent(name, list -> new TreeSet<>()).add(listedYear);
    }

    private Paid payment(String[] words) {
        int slash = words[2].indexOf('/');
        return Paid.of(
                slash < 0 ? item : words[2].substring(0, slash),
                words[2].substring(slash + 1),
                word(words, 4),
                word(words, 5),
                word(words, 6),
                null,
                Integer.parseInt(words[1]),
                Yuan.parse(words[3]).orElseThrow());
    }

    private void fact(String[] words) {
        String last = words[words.length - 1];
        if (words.length == 1) {
            list(words[0], year);
        } else if (words.length > 2 && words[2].matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            titles.add(title(words));
        } else {
            int filed = words.length == 3 ? Integer.parseInt(words[1]) : year;
            Long value = last.equals("none") ? null : Yuan.parse(last).orElseThrow();
            figures.computeIfAbsent(words[0], figure -> new TreeMap<>()).put(filed, value);
        }
    }

    private static Recognition title(String[] words) {
        Set<String> flags = new TreeSet<>();
        Map<String, Long> numbers = new TreeMap<>();
        for (int i = 4; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals < 0) {
                flags.add(words[i]);
            } else {
                numbers.put(
                        words[i].substring(0, equals),
                        Yuan.parse(words[i].substring(equals + 1)).orElseThrow());
            }
        }
        return new Recognition(
                null, words[0], word(words, 1), word(words, 3), LocalDate.parse(words[2]), flags, numbers);
    }

    /** A word of a line; null where it is {@code -} or there is none. */
    private static @Nullable String word(String[] words, int index) {
        return index >= words.length || words[index].equals("-") ? null : words[index];
    }
}
