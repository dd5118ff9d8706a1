package io.huiqi.notification.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies every event of every service into the feed while this replica leads; one thread, any number of replicas. */
final class Sequencer {

    private static final Logger log = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration WAITING = Duration.ofMillis(200);
    private static final Duration LOOKING = Duration.ofSeconds(10);

    private final FeedClients clients;
    private final SequencerSettings settings;
    private final SequencerMeters meters;
    private final Clock clock;

    Sequencer(FeedClients clients, SequencerSettings settings, SequencerMeters meters, Clock clock) {
        this.clients = clients;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /** Stands for the lead and serves when it has it; returns when told to, after the transaction of the moment. */
    void run(BooleanSupplier goesOn) {
        try (Lead lead = new Lead(clients.candidate(settings.name()), settings.feed())) {
            while (goesOn.getAsBoolean()) {
                if (lead.isHeld(WAITING)) {
                    serve(lead, goesOn);
                } else if (lead.isAnothers()) {
                    meters.follows();
                }
            }
        }
    }

    private void serve(Lead lead, BooleanSupplier goesOn) {
        try (SequencerTerm term = new SequencerTerm(clients, settings, meters)) {
            int origins = term.begin();
            log.info("term begins sequencer={} origins={}", settings.name(), origins);
            Instant look = clock.instant().plus(LOOKING);
            while (goesOn.getAsBoolean() && lead.isHeld(Duration.ZERO)) {
                term.copy();
                if (clock.instant().isAfter(look)) {
                    if (term.isOutdated()) {
                        return;
                    }
                    look = clock.instant().plus(LOOKING);
                }
            }
        }
    }
}
