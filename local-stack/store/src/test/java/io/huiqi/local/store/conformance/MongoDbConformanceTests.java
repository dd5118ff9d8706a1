package io.huiqi.local.store.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** A real MongoDB keeps the contracts too, so they ask for nothing that only the local store does; needs Docker. */
class MongoDbConformanceTests {

    private static MongoDBContainer container;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            container = new MongoDBContainer("mongo:8.0");
            container.start();
            client = MongoClients.create(container.getConnectionString());
        }
    }

    @AfterAll
    static void stop() {
        if (container != null) {
            client.close();
            container.stop();
        }
    }

    private static MongoDatabase theDatabase() {
        assumeTrue(client != null, "No Docker here: the contracts are not checked against a real MongoDB");
        return client.getDatabase("conformance");
    }

    @Nested
    class Inserts extends InsertContract {
        @Override
        MongoDatabase database() {
            return theDatabase();
        }
    }

    @Nested
    class Updates extends UpdateContract {
        @Override
        MongoDatabase database() {
            return theDatabase();
        }
    }

    @Nested
    class FindsAndModifies extends FindAndModifyContract {
        @Override
        MongoDatabase database() {
            return theDatabase();
        }
    }

    @Nested
    class Queries extends QueryContract {
        @Override
        MongoDatabase database() {
            return theDatabase();
        }
    }

    @Nested
    class Aggregates extends AggregateContract {
        @Override
        MongoDatabase database() {
            return theDatabase();
        }
    }

    @Nested
    class Indexes extends IndexContract {
        @Override
        MongoDatabase database() {
            return theDatabase();
        }
    }

    @Nested
    class Concurrency extends ConcurrencyContract {
        @Override
        MongoDatabase database() {
            return theDatabase();
        }
    }
}
