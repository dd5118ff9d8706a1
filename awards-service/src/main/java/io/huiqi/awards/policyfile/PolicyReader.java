package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.LegalSource;
import io.huiqi.awards.policy.LintReport;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.PolicySource;
import io.huiqi.awards.policy.Reading;
import io.huiqi.awards.policy.Rounding;
import io.huiqi.awards.policy.Text;
import io.huiqi.awards.policy.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a whole policy file; everything wrong with it is reported together. */
public final class PolicyReader {

    private static final Map<String, Rounding> ROUNDINGS =
            Map.of("half-up-to-fen", Rounding.HALF_UP_TO_FEN, "down-to-yuan", Rounding.DOWN_TO_YUAN);

    private PolicyReader() {}

    /** Reads a policy with the readings its file declares. */
    public static PolicyReading read(String yaml) {
        return read(yaml, Map.of());
    }

    /**
     * Reads a policy with some readings decided otherwise than in its file.
     *
     * @param readings values by reading id, each among that reading's options
     */
    public static PolicyReading read(String yaml, Map<String, String> readings) {
        Findings findings = new Findings();
        Node root = YamlSource.compose(yaml, findings);
        if (root == null) {
            return new PolicyReading.Rejected(findings.problems());
        }
        Policy policy = policy(new Field(root, "", findings).block(), readings, PolicySource.of(yaml));
        return findings.problems().isEmpty()
                ? new PolicyReading.Read(policy, findings.grounds(), findings.warnings())
                : new PolicyReading.Rejected(findings.problems());
    }

    /** Everything that can be said about a draft. */
    static LintReport lint(String yaml) {
        PolicyReading reading = read(yaml);
        if (reading instanceof PolicyReading.Read read) {
            return new LintReport(read.policy(), List.of(), read.grounds(), read.warnings());
        }
        List<LintReport.Problem> problems = ((PolicyReading.Rejected) reading)
                .problems().stream()
                        .map(each -> new LintReport.Problem(
                                each.line(), each.column(), each.path(), each.clause(), each.message()))
                        .toList();
        return new LintReport(null, problems, List.of());
    }

    /** The policy of a file that has nothing wrong with it. */
    public static Optional<Policy> policyOf(String yaml) {
        return read(yaml) instanceof PolicyReading.Read read ? Optional.of(read.policy()) : Optional.empty();
    }

    private static Policy policy(Block block, Map<String, String> decided, PolicySource file) {
        Findings findings = block.field().findings();
        Map<String, Reading> readings =
                Texts.declared(block.required("readings"), (id, field) -> reading(id, field, decided.get(id)));
        readings.values().forEach(findings::decide);
        Vocabulary vocabulary = Vocabulary.of(block);
        Validity validity = validity(block.required("validity").block());
        Rounding rounding = block.required("rounding").oneOf(ROUNDINGS);
        Map<String, String> common = findings.takeUsed();
        PoolReader pools = PoolReader.of(block.optional("pools"));
        ItemReader items = new ItemReader(vocabulary, validity, common, pools);
        Map<String, Item> read = Texts.declared(block.required("items"), items::read);
        Policy policy = new Policy(
                Labels.policy(block.required("policy")),
                Labels.version(block.required("version")),
                Texts.of(block.required("name")),
                source(block.required("source").block()),
                validity,
                rounding,
                readings,
                vocabulary.lists().keySet(),
                vocabulary.measures(),
                vocabulary.figures(),
                pools.terms(),
                read,
                file);
        block.done();
        return policy;
    }

    private static Reading reading(String id, Field field, @Nullable String decided) {
        Block block = field.block();
        Text question = Texts.of(block.required("question"));
        List<String> options =
                block.required("options").list().stream().map(Field::text).toList();
        Field value = block.required("value");
        String inForce = decided == null ? value.text() : decided;
        if (!options.contains(inForce)) {
            value.wrong("\"" + inForce + "\" is none of the options; " + Suggestion.among(inForce, options));
        }
        block.done();
        return new Reading(id, question, inForce, options);
    }

    private static LegalSource source(Block block) {
        LegalSource source = new LegalSource(
                block.required("document").text(),
                Texts.of(block.required("title")),
                Texts.of(block.required("issuer")),
                block.required("issued").date());
        block.done();
        return source;
    }

    static Validity validity(Block block) {
        LocalDate from = block.required("from").date();
        int firstYear = block.required("firstYear").year();
        Field end = block.optional("until");
        LocalDate until = end == null ? null : end.date();
        if (end != null && until != null && until.isBefore(from)) {
            end.wrong("ends before it begins: \"until\" must not be before \"from\"");
        } else if (end != null && until != null && until.getYear() < firstYear) {
            end.wrong("ends before its first year " + firstYear + ": no year would count");
        }
        Field claims = block.optional("claimsFrom");
        LocalDate claimsFrom = claims == null ? from : claims.date();
        if (claimsFrom.getYear() < 1949 || claimsFrom.getYear() > 2200) {
            (claims == null ? block.required("from") : claims).wrong("expected a day in a year from 1949 to 2200");
        }
        block.done();
        return new Validity(from, firstYear, until, claimsFrom);
    }
}
