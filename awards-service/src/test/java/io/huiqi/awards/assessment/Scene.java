package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
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
import org.jspecify.annotations.Nullable;

/**
 * An enterprise before the item {@code support} of a policy in 2020, told in a line such as
 * {@code revenue 2019 100.00, revenue 120.00, keyEnterprise, high-tech national 2019-10-01, decision 50000.00, paid 2019 m1
 * 100000.00, chosen cash, claimed 2021-04-01}. A figure without a year is of 2020; {@code revenue none} was named and not filed.
 */
public final class Scene {

    private static final int YEAR = 2020;
    private static final String ITEM = "support";

    private final Policy policy;
    private final Map<String, Map<Integer, @Nullable Long>> figures = new HashMap<>();
    private final Map<String, Set<Integer>> lists = new HashMap<>();
    private final List<Recognition> titles = new ArrayList<>();
    private final List<Paid> paid = new ArrayList<>();

    private @Nullable Decision decision;
    private @Nullable String choice;
    private @Nullable LocalDate claimedOn;

    private Scene(Policy policy) {
        this.policy = policy;
    }

    /** The assessment of what a line tells, under a policy file. */
    public static Assessment assess(String yaml, String told) {
        PolicyReading reading = PolicyReader.read(yaml);
        if (!(reading instanceof PolicyReading.Read read)) {
            throw new AssertionError(((PolicyReading.Rejected) reading).problems() + " in\n" + yaml);
        }
        Scene scene = new Scene(read.policy());
        for (String part : told.split(",")) {
            scene.tell(part.strip().split(" +"));
        }
        return scene.assess();
    }

    /** The amount if something is due, otherwise the code of the weightiest reason. */
    public static String answer(String yaml, String told) {
        Assessment assessment = assess(yaml, told);
        return assessment.outcome() == Outcome.PAYABLE
                ? Yuan.format(assessment.fen())
                : assessment.reasons().get(0).code().code();
    }

    private Assessment assess() {
        Map<String, FigureSeries> series = new HashMap<>();
        figures.forEach((figure, byYear) -> series.put(figure, FigureSeries.of(byYear)));
        Facts facts = new Facts(BeneficiaryKind.ENTERPRISE, null, series, lists, titles);
        return Assessor.of(policy)
                .assess(
                        new Question(ITEM, YEAR, null, null, decision, choice, claimedOn),
                        facts,
                        Entitlements.of(paid));
    }

    private void tell(String[] words) {
        switch (words[0]) {
            case "nothing" -> {}
            case "decision" ->
                decision = new Decision(
                        "会议纪要1号", LocalDate.of(YEAR, 6, 1), Yuan.parse(words[1]).orElseThrow());
            case "chosen" -> choice = words[1];
            case "claimed" -> claimedOn = LocalDate.parse(words[1]);
            case "paid" ->
                paid.add(Paid.of(
                        ITEM,
                        words[2],
                        null,
                        null,
                        null,
                        null,
                        Integer.parseInt(words[1]),
                        Yuan.parse(words[3]).orElseThrow()));
            default -> fact(words);
        }
    }

    private void fact(String[] words) {
        String last = words[words.length - 1];
        if (words.length == 1) {
            lists.put(words[0], Set.of(YEAR));
        } else if (last.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            titles.add(new Recognition(null, words[0], words[1], null, LocalDate.parse(last), Set.of()));
        } else {
            int year = words.length == 3 ? Integer.parseInt(words[1]) : YEAR;
            Long value = last.equals("none") ? null : Yuan.parse(last).orElseThrow();
            figures.computeIfAbsent(words[0], figure -> new TreeMap<>()).put(year, value);
        }
    }
}
