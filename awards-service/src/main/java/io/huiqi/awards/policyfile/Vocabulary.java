package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Carried;
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
        Map<String, Text> titles = Texts.declared(policy.required("titles"), (id, field) -> Texts.of(field));
        CarriedReader carried = new CarriedReader(titles);
        return new Vocabulary(
                Texts.declared(policy.required("measures"), Vocabulary::measure),
                Texts.declared(policy.required("figures"), (id, field) -> figure(id, field, carried)),
                Texts.declared(policy.required("lists"), (id, field) -> Texts.of(field)),
                titles,
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

    private static Figure figure(String id, Field field, CarriedReader reader) {
        Block block = field.block();
        Text name = Texts.of(block);
        Unit unit = Units.of(block.optional("unit"));
        Field from = block.optional("from");
        Carried carried = from == null ? null : reader.read(from);
        block.done();
        return new Figure(id, carried == null ? name : reader.name(name, carried), unit, carried);
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

    static <T> T used(Field field, Map<String, T> declared, T standIn) {
        String name = field.text();
        T found = declared.get(name);
        if (found == null) {
            field.wrong("\"" + name + "\" is not declared; " + Suggestion.among(name, declared.keySet()));
            return standIn;
        }
        return found;
    }
}
