package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Measure;
import io.huiqi.awards.policy.Text;
import io.huiqi.awards.policy.Unit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names a policy file declares before its items use them; using another one is a problem. */
record Vocabulary(
        Map<String, Measure> measures,
        Map<String, Figure> figures,
        Map<String, Text> lists,
        Map<String, Text> titles,
        Map<String, Text> parties,
        Set<String> items,
        TopUps topUps) {

    static Vocabulary of(Block policy) {
        return new Vocabulary(
                Texts.declared(policy.required("measures"), Vocabulary::measure),
                Texts.declared(policy.required("figures"), Vocabulary::figure),
                Texts.declared(policy.required("lists"), (id, field) -> Texts.of(field)),
                Texts.declared(policy.required("titles"), (id, field) -> Texts.of(field)),
                parties(policy.optional("parties")),
                policy.required("items").keys(),
                new TopUps());
    }

    private static Map<String, Text> parties(@Nullable Field field) {
        return field == null ? Map.of() : Texts.declared(field, (id, each) -> Texts.of(each));
    }

    private static Measure measure(String id, Field field) {
        Block block = field.block();
        Measure measure = new Measure(id, block.required("clause").text(), Texts.of(block));
        block.done();
        return measure;
    }

    private static Figure figure(String id, Field field) {
        Block block = field.block();
        Figure figure = new Figure(id, Texts.of(block), Units.of(block.optional("unit")));
        block.done();
        return figure;
    }

    Measure measure(Field field) {
        return used(field, measures, new Measure("?", "?", Texts.UNKNOWN));
    }

    Figure figure(Field field) {
        return used(field, figures, new Figure("?", Texts.UNKNOWN, Unit.YUAN));
    }

    Text list(Field field) {
        return used(field, lists, Texts.UNKNOWN);
    }

    Text title(Field field) {
        return used(field, titles, Texts.UNKNOWN);
    }

    Text party(Field field) {
        return used(field, parties, Texts.UNKNOWN);
    }

    /** The id of an item, whether it stands above or below. */
    String item(Field field) {
        if (!items.contains(field.text())) {
            field.wrong("no item \"" + field.text() + "\"; " + Suggestion.among(field.text(), items));
        }
        return field.text();
    }

    private static <T> T used(Field field, Map<String, T> declared, T standIn) {
        String name = field.text();
        T found = declared.get(name);
        if (found == null) {
            field.wrong("\"" + name + "\" is not declared; " + Suggestion.among(name, declared.keySet()));
            return standIn;
        }
        return found;
    }
}
