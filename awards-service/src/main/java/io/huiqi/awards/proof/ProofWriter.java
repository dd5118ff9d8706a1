package io.huiqi.awards.proof;

import io.huiqi.awards.assessment.Decision;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.assessment.Share;
import io.huiqi.awards.assessment.TraceStep;
import io.huiqi.awards.facts.Merger;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.ledger.Allowance;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.Text;
import io.huiqi.awards.proof.Result.ResultLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a proof, all but its signature, as maps and lists. */
final class ProofWriter {

    static final String FORMAT = "huiqi-award-proof/1";

    private ProofWriter() {}

    static Map<String, @Nullable Object> write(Proven proven, Policy policy, Result result, List<TraceStep> trace) {
        Evidence evidence = proven.evidence();
        Map<String, @Nullable Object> proof = object(
                "format", FORMAT,
                "award", award(proven),
                "policy", policy(policy),
                "question", question(evidence.question()),
                "inputs", inputs(evidence),
                "ledgerBefore", evidence.paid().stream().map(ProofWriter::paid).toList(),
                "engine", object("version", evidence.engine()),
                "result", result(result),
                "trace", trace.stream().map(ProofWriter::step).toList(),
                "events", events(evidence.events()));
        Allowance allowance = evidence.allowance();
        if (allowance != null) {
            proof.put("allowance", allowance(allowance));
        }
        return proof;
    }

    private static Object allowance(Allowance allowance) {
        Allowance.Share share = allowance.share();
        return object("approved", Yuan.format(allowance.approvedFen()), "share", share == null ? null : share(share));
    }

    private static Object share(Allowance.Share share) {
        return object(
                "pool", share.pool(),
                "fiscalYear", share.fiscalYear(),
                "poolAmount", Yuan.format(share.sharing().fen()),
                "askedByAll", Yuan.format(share.sharing().askedFen()),
                "claims", share.sharing().claims(),
                "asked", Yuan.format(share.askedFen()),
                "roundedUp", share.roundedUp());
    }

    private static Object award(Proven proven) {
        return object(
                "id", proven.award(),
                "claim", proven.claim(),
                "enterprise", proven.enterprise(),
                "grantedOn", proven.grantedOn().toString());
    }

    private static Object policy(Policy policy) {
        return object(
                "id", policy.id(),
                "version", policy.version(),
                "sha256", policy.file().sha256(),
                "text", policy.file().text());
    }

    private static Object question(Question question) {
        Map<String, @Nullable Object> written = object(
                "item", question.item(),
                "year", question.year(),
                "recognition", question.recognition(),
                "project", question.project(),
                "decision", question.decision() == null ? null : decision(question.decision()));
        if (question.choice() != null) {
            written.put("choice", question.choice());
        }
        if (question.claimedOn() != null) {
            written.put("claimedOn", question.claimedOn().toString());
        }
        return written;
    }

    private static Object decision(Decision decision) {
        return object(
                "documentNo", decision.documentNo(),
                "date", decision.date().toString(),
                "amount", Yuan.format(decision.fen()));
    }

    private static Object inputs(Evidence evidence) {
        Map<String, @Nullable Object> lists = new TreeMap<>();
        evidence.lists().forEach(list -> lists.put(list.list(), list.years()));
        Map<String, @Nullable Object> inputs = object(
                "kind", evidence.kind(),
                "industrySection", evidence.industrySection(),
                "lists", lists,
                "figures", evidence.reports().stream().map(ProofWriter::report).toList(),
                "recognitions",
                        evidence.recognitions().stream()
                                .map(ProofWriter::recognition)
                                .toList());
        if (evidence.registeredOn() != null) {
            inputs.put("registeredOn", evidence.registeredOn().toString());
        }
        if (evidence.mergers() != null) {
            inputs.put(
                    "mergers",
                    evidence.mergers().stream().map(ProofWriter::merger).toList());
        }
        return inputs;
    }

    private static Object merger(Merger merger) {
        return object(
                "predecessor", merger.predecessor(),
                "mergedOn", merger.mergedOn().toString(),
                "documentNo", merger.documentNo(),
                "event", merger.event());
    }

    private static Object report(YearReport report) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        report.fen().forEach((figure, fen) -> values.put(figure, fen == null ? null : Yuan.format(fen)));
        return object(
                "year", report.year(),
                "version", report.revision(),
                "source", report.source(),
                "recordedOn", written(report.recordedOn()),
                "event", report.event(),
                "values", values);
    }

    /** Numbers are written where there are any, so that a proof of titles without them stays what it was. */
    private static Object recognition(Recognition recognition) {
        Map<String, @Nullable Object> written = object(
                "id", recognition.id(),
                "kind", recognition.kind(),
                "level", recognition.level(),
                "project", recognition.project(),
                "grantedOn", recognition.grantedOn().toString(),
                "flags", recognition.flags().stream().sorted().toList());
        if (recognition.numbers() != null) {
            Map<String, @Nullable Object> numbers = new TreeMap<>();
            recognition.numbers().forEach((name, number) -> numbers.put(name, Yuan.format(number)));
            written.put("numbers", numbers);
        }
        return written;
    }

    private static Object paid(Paid paid) {
        return object(
                "item", paid.item(),
                "measure", paid.measure(),
                "level", paid.level(),
                "tier", paid.tier(),
                "project", paid.project(),
                "recognition", paid.recognition(),
                "year", paid.year(),
                "amount", Yuan.format(paid.fen()),
                "reached", paid.reachedFen() == Paid.NO_AMOUNT ? null : Yuan.format(paid.reachedFen()));
    }

    private static Object result(Result result) {
        return object(
                "outcome", result.outcome(),
                "amount", Yuan.format(result.fen()),
                "lines", result.lines().stream().map(ProofWriter::line).toList());
    }

    /** Shares are written where there are any, so that a proof of a policy that names nobody stays what it was. */
    private static Object line(ResultLine line) {
        Map<String, @Nullable Object> written = object(
                "measure", line.measure(),
                "amount", Yuan.format(line.fen()),
                "text", text(line.text()));
        if (!line.shares().isEmpty()) {
            written.put("shares", line.shares().stream().map(ProofWriter::share).toList());
        }
        return written;
    }

    private static Object share(Share share) {
        return object(
                "role", share.role().code(),
                "party", share.party(),
                "name", text(share.name()),
                "amount", Yuan.format(share.fen()));
    }

    private static Object step(TraceStep step) {
        return object("clause", step.clause(), "text", text(step.phrase().text()));
    }

    private static Object events(Evidence.Events events) {
        return object(
                "claimSubmitted", events.claimSubmitted(),
                "claimAssessed", events.claimAssessed(),
                "awardGranted", events.awardGranted());
    }

    private static Object text(Text text) {
        return object("zh", text.zh(), "en", text.en());
    }

    private static @Nullable String written(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
