package io.huiqi.awards.proof;

import io.huiqi.awards.assessment.Decision;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Merger;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.ledger.Allowance;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.awards.ledger.Evidence.ListedYears;
import io.huiqi.awards.policy.PolicySource;
import io.huiqi.awards.pool.Sharing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a proof is computed from; what follows from that is not read but computed again. */
final class ProofReader {

    private ProofReader() {}

    static Proven read(@Nullable Object document) throws Malformed {
        Part proof = new Part("", document);
        if (!proof.member("format").text().equals(ProofWriter.FORMAT)) {
            throw proof.member("format").wrong(ProofWriter.FORMAT);
        }
        Part award = proof.member("award");
        String policyText = proof.member("policy").member("text").text();
        return new Proven(
                award.member("id").text(),
                award.member("claim").text(),
                award.member("enterprise").text(),
                award.member("grantedOn").date(),
                policyText,
                evidence(proof, PolicySource.of(policyText).sha256()));
    }

    private static Evidence evidence(Part proof, String policyDigest) throws Malformed {
        Part inputs = proof.member("inputs");
        return new Evidence(
                policyDigest,
                proof.member("engine").member("version").text(),
                question(proof.member("question")),
                inputs.member("kind").orNull(ProofReader::kind),
                inputs.member("industrySection").orNull(Part::text),
                lists(inputs.member("lists")),
                inputs.member("figures").list(ProofReader::report),
                inputs.member("recognitions").list(ProofReader::recognition),
                proof.member("ledgerBefore").list(ProofReader::paid),
                events(proof.member("events")),
                inputs.optional("registeredOn", Part::date),
                inputs.optional("mergers", mergers -> mergers.list(ProofReader::merger)),
                proof.optional("allowance", ProofReader::allowance));
    }

    private static Allowance allowance(Part allowance) throws Malformed {
        return new Allowance(
                positive(allowance.member("approved")),
                allowance.member("share").orNull(ProofReader::share));
    }

    private static Allowance.Share share(Part share) throws Malformed {
        Sharing sharing = new Sharing(
                share.member("poolAmount").fen(),
                positive(share.member("askedByAll")),
                share.member("claims").integer());
        return new Allowance.Share(
                share.member("pool").text(),
                share.member("fiscalYear").integer(),
                sharing,
                positive(share.member("asked")),
                share.member("roundedUp").truth());
    }

    private static long positive(Part amount) throws Malformed {
        long fen = amount.fen();
        if (fen > 0) {
            return fen;
        }
        throw amount.wrong("a positive amount");
    }

    private static Question question(Part question) throws Malformed {
        return new Question(
                question.member("item").text(),
                question.member("year").integer(),
                question.member("recognition").orNull(Part::text),
                question.member("project").orNull(Part::text),
                question.member("decision").orNull(ProofReader::decision),
                question.optional("choice", Part::text),
                question.optional("claimedOn", Part::date));
    }

    private static Decision decision(Part decision) throws Malformed {
        return new Decision(
                decision.member("documentNo").text(),
                decision.member("date").date(),
                decision.member("amount").fen());
    }

    private static String kind(Part kind) throws Malformed {
        if (BeneficiaryKind.ofCode(kind.text()).isEmpty()) {
            throw kind.wrong("a kind of beneficiary");
        }
        return kind.text();
    }

    private static List<ListedYears> lists(Part lists) throws Malformed {
        List<ListedYears> read = new ArrayList<>();
        for (Object name : lists.object().keySet()) {
            String list = (String) name;
            read.add(new ListedYears(list, lists.member(list).list(Part::integer)));
        }
        read.sort(Comparator.comparing(ListedYears::list));
        return read;
    }

    private static YearReport report(Part report) throws Malformed {
        Part values = report.member("values");
        Map<String, @Nullable Long> fen = new TreeMap<>();
        for (Object name : values.object().keySet()) {
            String figure = (String) name;
            fen.put(figure, values.member(figure).orNull(Part::fen));
        }
        return new YearReport(
                report.member("year").integer(),
                report.member("version").longInteger(),
                report.member("source").orNull(Part::text),
                report.member("recordedOn").orNull(Part::date),
                report.member("event").orNull(Part::text),
                fen);
    }

    private static Recognition recognition(Part recognition) throws Malformed {
        return new Recognition(
                recognition.member("id").orNull(Part::text),
                recognition.member("kind").text(),
                recognition.member("level").orNull(Part::text),
                recognition.member("project").orNull(Part::text),
                recognition.member("grantedOn").date(),
                new LinkedHashSet<>(recognition.member("flags").list(Part::text)),
                recognition.optional("numbers", ProofReader::numbers));
    }

    private static Map<String, Long> numbers(Part numbers) throws Malformed {
        Map<String, Long> read = new TreeMap<>();
        for (Object name : numbers.object().keySet()) {
            String attribute = (String) name;
            read.put(attribute, numbers.member(attribute).fen());
        }
        if (read.isEmpty()) {
            throw numbers.wrong("at least one number");
        }
        return read;
    }

    private static Merger merger(Part merger) throws Malformed {
        return new Merger(
                merger.member("predecessor").text(),
                merger.member("mergedOn").date(),
                merger.member("documentNo").text(),
                merger.member("event").text());
    }

    private static Paid paid(Part paid) throws Malformed {
        Long reached = paid.member("reached").orNull(Part::fen);
        return new Paid(
                paid.member("item").text(),
                paid.member("measure").orNull(Part::text),
                paid.member("level").orNull(Part::text),
                paid.member("tier").orNull(Part::text),
                paid.member("project").orNull(Part::text),
                paid.member("recognition").orNull(Part::text),
                paid.member("year").integer(),
                paid.member("amount").fen(),
                reached == null ? Paid.NO_AMOUNT : reached);
    }

    private static Evidence.Events events(Part events) throws Malformed {
        return new Evidence.Events(
                events.member("claimSubmitted").text(),
                events.member("claimAssessed").text(),
                events.member("awardGranted").text());
    }
}
