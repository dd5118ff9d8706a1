package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Carried;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.LintReport.Ground;
import io.huiqi.awards.policy.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Clause 18 of 焦发〔2020〕17号 (公平公正对待各类企业): nothing may test ownership, origin, size or age, unless the item's own
 * clause names the group, which the draft has to say as the {@code ground} beside the test, in words of the clause. Tests
 * are recognised by the names of what they test, in English and Chinese.
 */
final class Fairness {

    static final String CLAUSE = "18";

    private static final Text YEARS = new Text("注册年限", "years since registration");

    private Fairness() {}

    /** Notes each key of a condition that could only test what must not be tested. */
    static void checkKeys(Block condition) {
        condition
                .unasked()
                .forEach((key, field) -> Attribute.of(key, new Text(key, key))
                        .ifPresent(attribute -> field.unfair("clause 18 forbids to test " + attribute.code()
                                + ": all enterprises are treated alike; no condition can ask for \"" + key + "\"")));
    }

    /** Notes a test of what must not be tested, or the ground that permits it. */
    static void check(Block test, Field tested, Text name, String itemClause) {
        check(test, tested, Attribute.of(tested.text(), name), name.zh(), itemClause);
    }

    /** The same for a figure, which an attribute of titles may be behind. */
    static void check(Block test, Field tested, Figure figure, String itemClause) {
        Carried carried = figure.carried();
        String names =
                carried == null ? tested.text() : tested.text() + " " + carried.kind() + " " + carried.attribute();
        check(test, tested, Attribute.of(names, figure.name()), figure.name().zh(), itemClause);
    }

    /** The same for what counts years since registration, which tests age whatever it is called. */
    static void checkAge(Block event, Field tested, String itemClause) {
        check(event, tested, Optional.of(Attribute.AGE), YEARS.zh(), itemClause);
    }

    private static void check(Block test, Field tested, Optional<Attribute> attribute, String zh, String itemClause) {
        Field ground = test.optional("ground");
        if (ground == null) {
            attribute.ifPresent(what -> tested.unfair("clause 18 forbids to test " + what.code() + " (\""
                    + tested.text() + "\", " + zh + ") unless clause " + itemClause
                    + " itself names the group: then say so with ground: {clause: \"" + itemClause
                    + "\", zh: …, en: …}"));
            return;
        }
        Ground said = read(ground, tested, attribute, itemClause);
        if (said != null) {
            ground.findings().permit(said);
        }
    }

    /** The ground as said; null where nothing needs one. */
    private static @Nullable Ground read(Field ground, Field tested, Optional<Attribute> attribute, String itemClause) {
        Block block = ground.block();
        Field clause = block.required("clause");
        Field words = block.required("zh");
        Text text = Texts.of(block);
        block.done();
        if (!clause.text().equals(itemClause)) {
            clause.unfair("clause 18 accepts a ground in the item's own clause only: expected \"" + itemClause + "\"");
        }
        attribute
                .filter(what -> !what.isNamedIn(text.zh()))
                .ifPresent(what -> words.unfair("clause 18 accepts a ground only in words that name a group by "
                        + what.code() + ", such as " + what.examples() + "; quote them from the clause"));
        return attribute
                .map(what -> new Ground(tested.path(), what.code(), clause.text(), text))
                .orElse(null);
    }
}
