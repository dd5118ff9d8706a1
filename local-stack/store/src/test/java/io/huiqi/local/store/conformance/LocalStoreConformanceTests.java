package io.huiqi.local.store.conformance;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.local.store.LocalStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The local store keeps the contracts. */
class LocalStoreConformanceTests {

    @TempDir
    static Path directory;

    private static LocalStore store;
    private static MongoClient client;

    @BeforeAll
    static void open() {
        store = LocalStore.open(directory);
        client = MongoClients.create(store.connectionString());
    }

    @AfterAll
    static void close() {
        client.close();
        store.close();
    }

    private static MongoDatabase theDatabase() {
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
