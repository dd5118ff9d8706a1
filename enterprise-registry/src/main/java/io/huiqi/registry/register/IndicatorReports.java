package io.huiqi.registry.register;

import io.huiqi.registry.indicator.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where the reports of indicators are kept. */
public interface IndicatorReports {

    Mono<Report> find(String indicator, String period, String reporter);

    /** All reporters' reports of one period, by reporter; of the newest period if none is named. */
    Mono<List<Report>> ofPeriod(String indicator, @Nullable String period);

    /** Writes the report unless another writer came first since its former revision was read; then false. */
    Mono<Boolean> save(Report report);
}
