package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Carried;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.LintReport.Ground;
import io.huiqi.awards.policy.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Clause 18 of 焦发〔2020〕17号 (公平公正对待各类企业): a condition may not test ownership, origin, size or age, unless the item's
 * own clause names the group, which the draft has to say as the condition's {@code ground}. Tests are recognised by the
 * names of what they test, in English and Chinese.
 */
final class Fairness {

    static final String CLAUSE = "18";

    private static final List<Attribute> ATTRIBUTES = List.of(
            new Attribute(
                    "ownership",
                    List.of("ownership", "owned", "foreign", "domestic", "private"),
                    List.of("国有", "民营", "国企", "民企", "内资", "外资", "所有制")),
            new Attribute(
                    "origin",
                    List.of("origin", "local", "native", "outside", "district", "relocated"),
                    List.of("外来", "本土", "本地", "外地")),
            new Attribute(
                    "size",
                    List.of("size", "sme", "small", "micro", "medium", "large", "employees", "headcount"),
                    List.of("大企业", "小企业", "小微", "中小", "从业人员", "职工人数", "企业规模")),
            new Attribute(
                    "age",
                    List.of("age", "registered", "founded", "established", "startup"),
                    List.of("新企业", "老企业", "成立年限", "注册年限", "成立时间")));

    /** What must not be tested, and the words that give a test of it away. */
    private record Attribute(String name, List<String> words, List<String> chinese) {}

    private Fairness() {}

    /** Which of the four a name is about, if any. */
    static Optional<String> attributeOf(String name, String chinese) {
        List<String> parts = Arrays.asList(name.replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+", -1));
        return ATTRIBUTES.stream()
                .filter(attribute -> attribute.words().stream().anyMatch(parts::contains)
                        || attribute.chinese().stream().anyMatch(chinese::contains))
                .map(Attribute::name)
                .findFirst();
    }

    /** Notes each key of a condition that could only test what must not be tested. */
    static void checkKeys(Block condition) {
        condition
                .unasked()
                .forEach((key, field) -> attributeOf(key, key)
                        .ifPresent(attribute -> field.unfair("clause 18 forbids to test " + attribute
                                + ": all enterprises are treated alike; no condition can ask for \"" + key + "\"")));
    }

    /** Notes a test of what must not be tested, or the ground that permits it. */
    static void check(Block condition, Field tested, Text name, String itemClause) {
        check(condition, tested, attributeOf(tested.text(), name.zh()), name.zh(), itemClause);
    }

    /** The same for a figure, which an attribute of titles may be behind. */
    static void check(Block condition, Field tested, Figure figure, String itemClause) {
        Carried carried = figure.carried();
        String names =
                carried == null ? tested.text() : tested.text() + " " + carried.kind() + " " + carried.attribute();
        String zh = figure.name().zh();
        check(condition, tested, attributeOf(names, zh), zh, itemClause);
    }

    /** The same for what counts years since registration, which tests age whatever it is called. */
    static void checkAge(Block event, Field tested, String itemClause) {
        check(event, tested, Optional.of("age"), "注册年限", itemClause);
    }

    private static void check(Block condition, Field tested, Optional<String> attribute, String zh, String itemClause) {
        Field ground = condition.optional("ground");
        if (ground == null) {
            attribute.ifPresent(
                    what -> tested.unfair("clause 18 forbids to test " + what + " (\"" + tested.text() + "\", "
                            + zh + ") unless clause " + itemClause
                            + " itself names the group: then say so with ground: {clause: \"" + itemClause
                            + "\", zh: …, en: …}"));
            return;
        }
        Block block = ground.block();
        Field clause = block.required("clause");
        Text text = Texts.of(block);
        block.done();
        if (!clause.text().equals(itemClause)) {
            clause.unfair("clause 18 accepts a ground in the item's own clause only: expected \"" + itemClause + "\"");
        }
        attribute.ifPresent(what -> ground.findings().permit(new Ground(tested.path(), what, clause.text(), text)));
    }
}
