package io.huiqi.awards.web;

import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.LegalSource;
import io.huiqi.awards.policy.Measure;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.Reading;
import io.huiqi.awards.publication.PublishedPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a policy with everything that can be claimed under it, and the life of the policy. */
record PolicyView(
        String policy,
        String version,
        String name,
        SourceView source,
        ValidityView validity,
        List<ReadingView> readings,
        List<MeasureView> measures,
        List<ItemView> items,
        HistoryView publication) {

    record SourceView(String document, String title, String issuer, LocalDate issued) {}

    record ValidityView(
            LocalDate from, int firstYear, @Nullable LocalDate until, LocalDate claimsFrom) {}

    record ReadingView(String id, String question, String value, List<String> options) {}

    record MeasureView(String measure, String clause, String text) {}

    record ItemView(
            String item,
            String name,
            String clause,
            String procedure,
            List<String> beneficiaries,
            List<String> industries,
            Map<String, String> readings,
            TermsView terms) {}

    static PolicyView of(Policy policy, PublishedPolicy published, LocalDate today, Language language) {
        return new PolicyView(
                policy.id(),
                policy.version(),
                policy.name().in(language),
                source(policy.source(), language),
                new ValidityView(
                        policy.validity().from(),
                        policy.validity().firstYear(),
                        policy.validity().until(),
                        policy.validity().claimsFrom()),
                policy.readings().values().stream()
                        .map(reading -> reading(reading, language))
                        .toList(),
                policy.measures().values().stream()
                        .map(measure -> measure(measure, language))
                        .toList(),
                policy.items().values().stream()
                        .map(item -> item(item, language))
                        .toList(),
                HistoryView.of(published, today));
    }

    private static SourceView source(LegalSource source, Language language) {
        return new SourceView(
                source.document(), source.title().in(language), source.issuer().in(language), source.issued());
    }

    private static ReadingView reading(Reading reading, Language language) {
        return new ReadingView(reading.id(), reading.question().in(language), reading.value(), reading.options());
    }

    private static MeasureView measure(Measure measure, Language language) {
        return new MeasureView(measure.id(), measure.clause(), measure.text().in(language));
    }

    private static ItemView item(Item item, Language language) {
        return new ItemView(
                item.id(),
                item.name().in(language),
                item.clause(),
                item.procedure().code(),
                item.beneficiaries().stream()
                        .sorted()
                        .map(BeneficiaryKind::code)
                        .toList(),
                item.industries().stream().sorted().toList(),
                item.readings(),
                TermsView.of(item.terms(), language));
    }
}
