package io.huiqi.registry.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.registry.indicator.Report;
import io.huiqi.registry.register.IndicatorReports;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The reports of indicators in the document store, one document for each reporter and period. */
final class MongoIndicatorReports implements IndicatorReports {

    private final MongoCollection<ReportDocument> reports;

    MongoIndicatorReports(MongoCollection<ReportDocument> reports) {
        this.reports = reports;
    }

    @Override
    public Mono<Report> find(String indicator, String period, String reporter) {
        return Mono.from(reports.find(eq("_id", ReportDocument.idOf(indicator, period, reporter))))
                .map(ReportDocument::report);
    }

    @Override
    public Mono<List<Report>> ofPeriod(String indicator, @Nullable String period) {
        return (period == null ? newestPeriod(indicator) : Mono.just(period))
                .flatMapMany(each -> Flux.from(reports.find(and(eq("indicator", indicator), eq("period", each)))
                        .sort(ascending("period", "reporter"))))
                .map(ReportDocument::report)
                .collectList();
    }

    @Override
    public Mono<Boolean> save(Report report) {
        ReportDocument document = ReportDocument.of(report);
        if (report.revision() == 1) {
            return Mono.from(reports.insertOne(document))
                    .map(inserted -> true)
                    .onErrorResume(MongoWriteException.class, MongoIndicatorReports::falseIfDuplicate);
        }
        return Mono.from(reports.replaceOne(
                        and(eq("_id", document.id()), eq("revision", report.revision() - 1)), document))
                .map(result -> result.getMatchedCount() == 1);
    }

    private Mono<String> newestPeriod(String indicator) {
        return Mono.from(reports.find(eq("indicator", indicator))
                        .sort(orderBy(descending("period", "reporter")))
                        .limit(1))
                .map(ReportDocument::period);
    }

    private static Mono<Boolean> falseIfDuplicate(MongoWriteException failure) {
        return failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY ? Mono.just(false) : Mono.error(failure);
    }
}
