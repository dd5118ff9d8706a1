package io.huiqi.awards.policyfile;

import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Procedure;
import io.huiqi.awards.policy.Rule;
import io.huiqi.awards.policy.Text;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one item: who may claim it, what it requires and how it pays. */
final class ItemReader {

    private static final Map<String, BeneficiaryKind> BENEFICIARIES = Arrays.stream(BeneficiaryKind.values())
            .collect(Collectors.toUnmodifiableMap(BeneficiaryKind::code, Function.identity()));
    private static final Map<String, Procedure> PROCEDURES = Arrays.stream(Procedure.values())
            .collect(Collectors.toUnmodifiableMap(Procedure::code, Function.identity()));
    private static final Map<String, Boolean> YES_NO = Map.of("true", true, "false", false);

    private final Vocabulary vocabulary;
    private final Map<String, String> common;
    private final RuleReader rules;

    /**
     * Reads items.
     *
     * @param common readings that every item depends on, with the values in force
     */
    ItemReader(Vocabulary vocabulary, Map<String, String> common) {
        this.vocabulary = vocabulary;
        this.common = common;
        this.rules = new RuleReader(vocabulary);
    }

    Item read(String id, Field field) {
        Block block = field.block();
        Text name = Texts.of(block.required("name"));
        String clause = block.required("clause").text();
        Procedure procedure = block.required("procedure").oneOf(PROCEDURES);
        Set<BeneficiaryKind> beneficiaries = beneficiaries(block.required("beneficiaries"));
        Set<String> industries = industries(block.optional("industries"));
        List<Condition> requires = requires(block.optional("requires"), clause);
        Rule rule = rules.read(block.required("pays"));
        block.done();
        Map<String, String> readings = new TreeMap<>(common);
        readings.putAll(field.findings().takeUsed());
        return new Item(id, name, clause, procedure, beneficiaries, industries, requires, rule, readings);
    }

    private static Set<BeneficiaryKind> beneficiaries(Field field) {
        Set<BeneficiaryKind> kinds = new LinkedHashSet<>();
        field.list().forEach(kind -> kinds.add(kind.oneOf(BENEFICIARIES)));
        if (kinds.isEmpty()) {
            field.wrong("expected at least one kind of beneficiary");
        }
        return kinds;
    }

    private static Set<String> industries(@Nullable Field field) {
        if (field == null) {
            return Set.of();
        }
        Block block = field.block();
        Set<String> sections = new LinkedHashSet<>();
        block.required("sections").list().forEach(section -> sections.add(section.text()));
        boolean apply = block.required("apply").oneOf(YES_NO);
        block.done();
        return apply ? sections : Set.of();
    }

    private List<Condition> requires(@Nullable Field field, String clause) {
        return field == null
                ? List.of()
                : field.list().stream().map(each -> condition(each, clause)).toList();
    }

    private Condition condition(Field field, String clause) {
        Block block = field.block();
        Field list = block.optional("listedIn");
        Condition condition = list == null ? reaches(block, clause) : listed(block, list, clause);
        Fairness.checkKeys(block);
        block.done();
        return condition;
    }

    private Condition listed(Block block, Field list, String clause) {
        Text name = vocabulary.list(list);
        Fairness.check(block, list, name, clause);
        return new Condition.Listed(list.text(), name);
    }

    private Condition reaches(Block block, String clause) {
        Field named = block.required("figure");
        Figure figure = vocabulary.figure(named);
        Fairness.check(block, named, figure.name(), clause);
        return new Condition.Reaches(
                figure,
                block.required("reaches").money(),
                block.required("boundary").oneOf(RuleReader.BOUNDARIES));
    }
}
