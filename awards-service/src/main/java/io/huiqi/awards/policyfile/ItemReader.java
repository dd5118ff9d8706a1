package io.huiqi.awards.policyfile;

import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Procedure;
import io.huiqi.awards.policy.Rule;
import io.huiqi.awards.policy.Terms;
import io.huiqi.awards.policy.Text;
import io.huiqi.awards.policy.Validity;
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
    private final PoolReader pools;
    private final TermsReader terms;

    /**
     * Reads items.
     *
     * @param policy inside which the validity of an item has to lie
     * @param common readings that every item depends on, with the values in force
     */
    ItemReader(Vocabulary vocabulary, Validity policy, Map<String, String> common, PoolReader pools) {
        this.vocabulary = vocabulary;
        this.pools = pools;
        this.common = common;
        this.terms = new TermsReader(vocabulary, policy);
    }

    Item read(String id, Field field) {
        Block block = field.block();
        Text name = Texts.of(block.required("name"));
        String clause = block.required("clause").text();
        Procedure procedure = block.required("procedure").oneOf(PROCEDURES);
        Set<BeneficiaryKind> beneficiaries = beneficiaries(block.required("beneficiaries"));
        Set<String> industries = industries(block.optional("industries"));
        ConditionReader conditions = new ConditionReader(vocabulary, clause);
        List<Condition> requires = conditions.readAll(block.optional("requires"));
        Rule rule = new RuleReader(vocabulary, conditions).read(block.required("pays"));
        CapWarnings.check(field.findings(), requires);
        Terms read = terms.read(block);
        String pool = pools.of(block.optional("pool"), procedure);
        block.done();
        Map<String, String> readings = new TreeMap<>(common);
        readings.putAll(field.findings().takeUsed());
        readings.putAll(pools.readingsOf(pool));
        return new Item(id, name, clause, procedure, beneficiaries, industries, requires, rule, read, pool, readings);
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
        CombinationReader.notEmpty(block.required("sections")).forEach(section -> sections.add(section(section)));
        boolean apply = block.required("apply").oneOf(YES_NO);
        block.done();
        return apply ? sections : Set.of();
    }

    /** A section (门类) of GB/T 4754. */
    private static String section(Field field) {
        if (!field.written().matches("[A-T]")) {
            field.wrong("expected a section of GB/T 4754, a letter from A to T such as C");
        }
        return field.written();
    }
}
