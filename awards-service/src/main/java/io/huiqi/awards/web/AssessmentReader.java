package io.huiqi.awards.web;

import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.assessment.Ruling;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Supposition;
import io.huiqi.awards.policy.Policy;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.money.Money;
import io.huiqi.kit.problem.Checks;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks a question and turns it into what the engine understands; all mistakes are told at once. */
final class AssessmentReader {

    private static final String KEY_ENTERPRISE = "keyEnterprise";
    private static final int NAME_LIMIT = 64;
    private static final List<String> KINDS =
            Arrays.stream(BeneficiaryKind.values()).map(BeneficiaryKind::code).toList();

    private final Checks checks = new Checks();
    private final AssessmentRequest request;

    private AssessmentReader(AssessmentRequest request) {
        this.request = request;
    }

    /**
     * A question that can be asked.
     *
     * @param ruling how the policy answers on the day asked about
     * @param enterprise whose stored facts and ledger count; null if only what is supposed counts
     */
    record Asked(Ruling ruling, Question question, @Nullable String enterprise, Supposition supposition) {}

    /** Reads a request; ends it with 422 if anything is wrong with it. */
    static Asked read(AssessmentRequest request, Rulebook rulebook, LocalDate today) {
        return new AssessmentReader(request).read(rulebook, today);
    }

    private Asked read(Rulebook rulebook, LocalDate today) {
        LocalDate on = request.on() == null ? today : CivilDays.check(checks, "/on", request.on());
        Ruling ruling = ruling(rulebook, on);
        String item = item(ruling == null ? null : ruling.assessor().policy());
        Integer year = checks.year("/year", request.year());
        Uscc enterprise = request.enterprise() == null ? null : checks.uscc("/enterprise", request.enterprise());
        String choice = checks.optionalText("/choice", request.choice(), NAME_LIMIT);
        Supposition supposition = supposition(
                ruling == null ? Set.of() : ruling.assessor().policy().lists());
        checks.throwIfAny();
        return new Asked(
                Checks.present(ruling),
                Question.of(Checks.present(item), Checks.present(year))
                        .choosing(choice)
                        .on(Checks.present(on)),
                enterprise == null ? null : enterprise.code(),
                supposition);
    }

    private @Nullable Ruling ruling(Rulebook rulebook, @Nullable LocalDate on) {
        List<String> known = rulebook.policies().stream().map(Policy::id).toList();
        String policy = checks.oneOf("/policy", request.policy(), known);
        return policy == null || on == null ? null : rulebook.ruling(policy, on).orElseThrow();
    }

    private @Nullable String item(@Nullable Policy policy) {
        if (policy == null) {
            return checks.text("/item", request.item(), NAME_LIMIT);
        }
        return checks.oneOf("/item", request.item(), policy.items().keySet());
    }

    private Supposition supposition(Set<String> lists) {
        String kind = request.kind() == null ? null : checks.oneOf("/kind", request.kind(), KINDS);
        HistoryReader history = new HistoryReader(checks);
        return new Supposition(
                kind == null ? null : BeneficiaryKind.ofCode(kind).orElseThrow(),
                figures(lists),
                listed(lists),
                history.recognitions(request.recognitions()),
                history.awarded(request.awarded()),
                request.registeredOn() == null ? null : checks.date("/registeredOn", request.registeredOn()));
    }

    private Map<String, FigureSeries> figures(Set<String> lists) {
        Map<String, FigureSeries> figures = new HashMap<>();
        facts().forEach((name, byYear) -> {
            String pointer = "/facts/" + Pointers.escape(name);
            if (!isList(name, lists) && byYear != null && checks.text(pointer, name, NAME_LIMIT) != null) {
                figures.put(name, series(pointer, byYear));
            }
        });
        return figures;
    }

    /** Whether a fact is whether somebody stands on a list. */
    private static boolean isList(String name, Set<String> lists) {
        return name.equals(KEY_ENTERPRISE) || lists.contains(name);
    }

    private FigureSeries series(String pointer, Map<String, @Nullable Object> byYear) {
        Map<Integer, @Nullable Long> fen = new TreeMap<>();
        byYear.forEach((written, value) -> {
            Integer year = year(pointer, written);
            if (year != null) {
                fen.put(year, fen(pointer + "/" + year, value));
            }
        });
        return FigureSeries.of(fen);
    }

    private @Nullable Long fen(String pointer, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof String written)) {
            checks.error(pointer, "wrong-type", "must be a decimal string in yuan such as \"1500000.00\", or null");
            return null;
        }
        Money money = checks.amount(pointer, written);
        return money == null ? null : money.fen();
    }

    private Map<String, Map<Integer, Boolean>> listed(Set<String> lists) {
        Map<String, Map<Integer, Boolean>> listed = new HashMap<>();
        facts().forEach((name, byYear) -> {
            if (isList(name, lists) && byYear != null) {
                listed.put(name, years("/facts/" + Pointers.escape(name), byYear));
            }
        });
        return listed;
    }

    private Map<Integer, Boolean> years(String pointer, Map<String, @Nullable Object> byYear) {
        Map<Integer, Boolean> listed = new HashMap<>();
        byYear.forEach((written, value) -> {
            Integer year = year(pointer, written);
            if (!(value instanceof Boolean on)) {
                checks.error(pointer + "/" + Pointers.escape(written), "wrong-type", "must be true or false");
            } else if (year != null) {
                listed.put(year, on);
            }
        });
        return listed;
    }

    private @Nullable Integer year(String pointer, String written) {
        return checks.writtenYear(pointer + "/" + Pointers.escape(written), written);
    }

    private Map<String, @Nullable Map<String, @Nullable Object>> facts() {
        return request.facts() == null ? Map.of() : request.facts();
    }
}
