package io.huiqi.kit.sample;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.outbox.Outbox;
import io.huiqi.kit.security.AccessRules;
import java.time.Duration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

@SpringBootApplication
class SampleApplication {

    @Bean
    MongoCollection<Note> notes(MongoDatabase database) {
        return database.getCollection("notes", Note.class);
    }

    @Bean
    Outbox noteOutbox(MongoCollection<Note> notes, EventPublisher publisher) {
        return new Outbox(notes, publisher, Duration.ofSeconds(5), events -> Mono.empty());
    }

    @Bean
    AccessRules accessRules() {
        return new AccessRules().scope("/notes/**", "notes:write").scope("/failures/**", "notes:write");
    }
}
