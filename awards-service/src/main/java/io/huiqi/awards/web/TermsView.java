package io.huiqi.awards.web;

import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Portion;
import io.huiqi.awards.policy.Terms;
import io.huiqi.awards.policy.Terms.Window;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms on which an item is open, for readers; what the policy does not say is null or empty. */
record TermsView(
        @Nullable ItemValidityView validity,
        @Nullable WindowView window,
        List<DeadlineView> deadlines,
        @Nullable EvidenceView evidence,
        List<LimitView> limits,
        List<PayerView> payers,
        List<RecoveryTermsView> recovery) {

    record ItemValidityView(
            LocalDate from, int firstYear, @Nullable LocalDate until) {}

    /** Both days count; {@code 03-01} is a day of the year after the one that is claimed. */
    record WindowView(String from, String to) {}

    record DeadlineView(String title, String name, int months, int days) {}

    record EvidenceView(List<String> assessed, List<String> before, boolean otherwiseRefused) {}

    record LimitView(String count, int perYear, List<String> among) {}

    record PayerView(String party, String name, String percent) {}

    record RecoveryTermsView(String id, String clause, int years, String percent, String text) {}

    static TermsView of(Terms terms, Language language) {
        return new TermsView(
                terms.validity() == null
                        ? null
                        : new ItemValidityView(
                                terms.validity().from(),
                                terms.validity().firstYear(),
                                terms.validity().until()),
                terms.window() == null ? null : window(terms.window()),
                terms.deadlines().stream()
                        .map(each ->
                                new DeadlineView(each.kind(), each.name().in(language), each.months(), each.days()))
                        .toList(),
                terms.sources() == null ? null : evidence(terms.sources()),
                terms.limits().stream().map(TermsView::limit).toList(),
                terms.payers().stream().map(each -> payer(each, language)).toList(),
                terms.recoveries().stream()
                        .map(each -> new RecoveryTermsView(
                                each.id(),
                                each.clause(),
                                each.years(),
                                each.share().written(),
                                each.text().in(language)))
                        .toList());
    }

    private static WindowView window(Window window) {
        if (window instanceof Window.Yearly yearly) {
            return new WindowView(
                    yearly.from().toString().substring(2),
                    yearly.to().toString().substring(2));
        }
        Window.Dated dated = (Window.Dated) window;
        return new WindowView(dated.from().toString(), dated.to().toString());
    }

    private static EvidenceView evidence(Terms.Sources sources) {
        return new EvidenceView(
                sources.assessed().stream().sorted().toList(),
                sources.before().stream().sorted().toList(),
                sources.refuses());
    }

    private static LimitView limit(Terms.Limit limit) {
        String count = switch (limit.counts()) {
            case PROJECTS -> "projects";
            case ITEMS -> "items";
        };
        return new LimitView(
                count, limit.perYear(), limit.among().stream().sorted().toList());
    }

    private static PayerView payer(Portion portion, Language language) {
        return new PayerView(
                portion.party(), portion.name().in(language), portion.share().written());
    }
}
