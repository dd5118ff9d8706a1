package io.huiqi.inspection.storage;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.inspection.enterprise.Enterprises;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is known of enterprises. */
@Configuration(proxyBeanMethods = false)
class EnterpriseStorage {

    @Bean
    Enterprises enterprises(MongoDatabase database) {
        return new MongoEnterprises(database.getCollection(MongoEnterprises.COLLECTION, EnterpriseDocument.class));
    }
}
