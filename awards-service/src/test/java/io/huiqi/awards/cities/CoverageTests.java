package io.huiqi.awards.cities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Between them the cities' policies use everything that the format has, and the page's table says where. */
class CoverageTests {

    private static final Path PAGE = Path.of("..", "docs", "policy-format.md");
    private static final Pattern PLACE = Pattern.compile("(langang|shichuan|qinghe|yunyu)/([a-z0-9-]+)");
    private static final Set<String> WORDS = words();

    @Test
    void everyOperatorOccurs() {
        assertThat(names("/$defs/rule/properties")).contains("rate").isSubsetOf(WORDS);
    }

    @Test
    void everyFieldOfAnOperatorOccurs() {
        List<String> fields = new ArrayList<>();
        schema().at("/$defs/rule/properties")
                .values()
                .forEach(operator -> fields.addAll(operator.path("properties").propertyNames()));

        assertThat(fields).isNotEmpty();
        assertThat(WORDS).containsAll(without(fields, "except"));
    }

    @Test
    void everyConditionOccurs() {
        List<String> kinds = new ArrayList<>();
        schema().at("/$defs/condition/oneOf")
                .forEach(kind -> kinds.addAll(kind.path("properties").propertyNames()));

        assertThat(kinds).contains("listedIn", "notOn", "holds", "any");
        assertThat(WORDS).containsAll(kinds);
    }

    @Test
    void everyFieldOfAFigureAndOfACapOccurs() {
        List<String> fields = new ArrayList<>(names("/$defs/figure/properties/from/properties"));
        fields.addAll(names("/$defs/figure/properties"));
        fields.addAll(names("/$defs/cap/anyOf/1/properties"));

        assertThat(fields).contains("from", "several", "max").isSubsetOf(WORDS);
    }

    @Test
    void everyTermOfAnItemOccurs() {
        assertThat(names("/$defs/item/properties")).contains("pays").isSubsetOf(WORDS);
    }

    @Test
    void everyPlaceThatThePageNamesIsThere() throws Exception {
        List<MatchResult> places =
                PLACE.matcher(Files.readString(PAGE)).results().toList();
        Set<String> known = new LinkedHashSet<>();
        CityPolicyTests.cities()
                .forEach(city -> city.policy()
                        .items()
                        .keySet()
                        .forEach(item -> known.add(city.file().replaceAll("-.*", "") + "/" + item)));

        assertThat(places).hasSizeGreaterThan(known.size() / 2);
        assertThat(known).containsAll(places.stream().map(MatchResult::group).toList());
    }

    /** {@code except} is about levels that another item pays for, which only the policy of the source tree has. */
    private static List<String> without(List<String> fields, String one) {
        return fields.stream().filter(field -> !field.equals(one)).toList();
    }

    private static Collection<String> names(String pointer) {
        return schema().at(pointer).propertyNames();
    }

    private static JsonNode schema() {
        return JsonMapper.builder()
                .build()
                .readTree(CoverageTests.class.getResourceAsStream("/policy-format/policy.schema.json"));
    }

    private static Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        Load load = new Load(LoadSettings.builder().build());
        CityPolicyTests.texts().forEach(yaml -> collect(load.loadFromString(yaml), words));
        return words;
    }

    private static void collect(Object node, Set<String> words) {
        if (node instanceof Map<?, ?> mapping) {
            mapping.forEach((key, value) -> {
                words.add(String.valueOf(key));
                collect(value, words);
            });
        } else if (node instanceof Collection<?> list) {
            list.forEach(each -> collect(each, words));
        }
    }
}
