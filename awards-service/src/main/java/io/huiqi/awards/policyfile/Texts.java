package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads texts in both languages, and declarations that map names to something. */
final class Texts {

    static final Text UNKNOWN = new Text("?", "?");

    private Texts() {}

    static Text of(Field field) {
        Block block = field.block();
        Text text = of(block);
        block.done();
        return text;
    }

    static Text of(Block block) {
        return new Text(block.required("zh").text(), block.required("en").text());
    }

    static <T> Map<String, T> declared(Field field, BiFunction<String, Field, T> declaration) {
        Map<String, T> declared = new LinkedHashMap<>();
        Block block = field.block();
        block.unasked().values().forEach(Labels::declared);
        block.entries().forEach((name, value) -> declared.put(name, declaration.apply(name, value)));
        return Collections.unmodifiableMap(declared);
    }
}
