package io.huiqi.claims.web;

import io.huiqi.claims.claim.Application;
import io.huiqi.claims.claim.Assessment;
import io.huiqi.claims.claim.Award;
import io.huiqi.claims.claim.Claim;
import io.huiqi.claims.claim.ClaimStatus;
import io.huiqi.claims.claim.DecisionDocument;
import io.huiqi.claims.claim.Evidence;
import io.huiqi.claims.claim.TimelineEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A claim as clients see it: amounts as decimal strings in yuan, texts in the language asked for. */
record ClaimView(
        String id,
        String enterprise,
        String policy,
        String item,
        int year,
        @Nullable String project,
        @Nullable String recognition,
        @Nullable String choice,
        @Nullable DecisionView decision,
        List<Evidence> evidence,
        ClaimStatus status,
        int round,
        Instant submittedAt,
        @Nullable AssessmentView assessment,
        @Nullable AwardView award,
        List<TimelineView> timeline) {

    static ClaimView of(Claim claim, Locale locale) {
        Application application = claim.application();
        String language = locale.toLanguageTag();
        return new ClaimView(
                claim.id(),
                application.enterprise(),
                application.policy(),
                application.item(),
                application.year(),
                application.project(),
                application.recognition(),
                application.choice(),
                application.decision() == null ? null : DecisionView.of(application.decision()),
                application.evidence(),
                claim.status(),
                claim.round(),
                claim.submittedAt(),
                claim.assessment() == null ? null : AssessmentView.of(claim.assessment(), language),
                claim.award() == null ? null : AwardView.of(claim.award()),
                claim.timeline().stream()
                        .map(entry -> TimelineView.of(entry, language))
                        .toList());
    }

    record DecisionView(String documentNo, LocalDate date, String amount) {

        static DecisionView of(DecisionDocument decision) {
            return new DecisionView(
                    decision.documentNo(), decision.date(), decision.amount().toString());
        }
    }

    record AwardView(String id, String amount) {

        static AwardView of(Award award) {
            return new AwardView(award.id(), award.amount().toString());
        }
    }

    record LineView(String measure, String amount, String text) {}

    record ReasonView(String code, String text, String clause) {}

    record AssessmentView(
            String outcome,
            @Nullable String amount,
            List<LineView> lines,
            List<ReasonView> reasons,
            String procedure,
            String policyVersion,
            List<String> flags) {

        static AssessmentView of(Assessment assessment, String language) {
            return new AssessmentView(
                    word(assessment.outcome()),
                    assessment.amount() == null ? null : assessment.amount().toString(),
                    assessment.lines().stream()
                            .map(line -> new LineView(
                                    line.measure(), line.amount(), line.text().in(language)))
                            .toList(),
                    assessment.reasons().stream()
                            .map(reason ->
                                    new ReasonView(reason.code(), reason.text().in(language), reason.clause()))
                            .toList(),
                    word(assessment.procedure()),
                    assessment.policyVersion(),
                    Objects.requireNonNullElse(assessment.flags(), List.of()));
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    record TimelineView(
            ClaimStatus status,
            Instant at,
            String by,
            @Nullable String note,
            List<String> reasons) {

        static TimelineView of(TimelineEntry entry, String language) {
            return new TimelineView(
                    entry.status(),
                    entry.at(),
                    entry.by(),
                    entry.note() == null ? null : entry.note().in(language),
                    entry.reasons() == null ? List.of() : entry.reasons());
        }
    }
}
