package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Carried;
import io.huiqi.awards.policy.Carried.Several;
import io.huiqi.awards.policy.Text;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads which attribute of which titles a figure is. */
final class CarriedReader {

    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
    private static final Map<String, Several> SEVERAL = Map.of(
            "latest", Several.LATEST,
            "greatest", Several.GREATEST,
            "least", Several.LEAST,
            "sum", Several.SUM);

    private final Map<String, Text> titles;

    CarriedReader(Map<String, Text> titles) {
        this.titles = titles;
    }

    Carried read(Field field) {
        Block block = field.block();
        Field title = block.required("title");
        Vocabulary.used(title, titles, Texts.UNKNOWN);
        Field levels = block.optional("levels");
        Field attribute = block.required("attribute");
        if (!ATTRIBUTE.matcher(attribute.written()).matches()) {
            attribute.wrong("expected the name of an attribute, such as score");
        }
        Carried carried = new Carried(
                title.written(),
                levels == null
                        ? new LinkedHashSet<>()
                        : new LinkedHashSet<>(CombinationReader.notEmpty(levels).stream()
                                .map(Field::text)
                                .toList()),
                attribute.written(),
                block.required("several").oneOf(SEVERAL));
        block.done();
        return carried;
    }

    /** The name of a figure with where it comes from, so that every sentence about it says what to hand in. */
    Text name(Text name, Carried carried) {
        Text title = titles.getOrDefault(carried.kind(), Texts.UNKNOWN);
        return new Text(
                name.zh() + "（" + title.zh() + "的" + carried.attribute() + "）",
                name.en() + " (" + carried.attribute() + " of " + title.en() + ")");
    }
}
