package io.huiqi.registry.storage;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.outbox.Outbox;
import io.huiqi.kit.store.IndexDeclaration;
import io.huiqi.registry.register.IndicatorReports;
import io.huiqi.registry.register.Register;
import io.huiqi.registry.register.Takeovers;
import io.huiqi.registry.vocabulary.Vocabulary;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The register in the document store with its outbox, and the reports of indicators. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    MongoCollection<EnterpriseDocument> enterprises(MongoDatabase database) {
        return database.getCollection("enterprises", EnterpriseDocument.class);
    }

    @Bean
    Outbox enterpriseOutbox(MongoCollection<EnterpriseDocument> enterprises, EventPublisher publisher) {
        return new Outbox(enterprises, publisher, PATIENCE, events -> Mono.empty());
    }

    @Bean
    Register register(MongoCollection<EnterpriseDocument> enterprises, Outbox enterpriseOutbox, Vocabulary vocabulary) {
        return new MongoRegister(enterprises, enterpriseOutbox, vocabulary.commonNamePairs());
    }

    @Bean
    Takeovers takeovers(MongoDatabase database) {
        return new MongoTakeovers(database.getCollection("takeovers", TakeoverDocument.class));
    }

    /** Every list is in the order of the codes, so every index ends in the code. */
    @Bean
    IndexDeclaration enterpriseIndexes(MongoCollection<EnterpriseDocument> enterprises) {
        return new IndexDeclaration(
                enterprises,
                List.of(
                        new IndexModel(ascending("masterData.districtCode", "masterData.kind", "_id")),
                        new IndexModel(ascending("masterData.districtCode", "_id")),
                        new IndexModel(ascending("masterData.kind", "_id")),
                        new IndexModel(ascending("namePairs", "_id"))));
    }

    @Bean
    MongoCollection<ReportDocument> indicatorReportDocuments(MongoDatabase database) {
        return database.getCollection("indicatorReports", ReportDocument.class);
    }

    @Bean
    IndicatorReports indicatorReports(MongoCollection<ReportDocument> indicatorReportDocuments) {
        return new MongoIndicatorReports(indicatorReportDocuments);
    }

    @Bean
    IndexDeclaration indicatorReportIndexes(MongoCollection<ReportDocument> indicatorReportDocuments) {
        return new IndexDeclaration(
                indicatorReportDocuments, List.of(new IndexModel(ascending("indicator", "period", "reporter"))));
    }
}
