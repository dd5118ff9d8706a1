package io.huiqi.awards.messaging;

import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.facts.FactChange;
import io.huiqi.awards.facts.Listing;
import io.huiqi.awards.facts.MergedInto;
import io.huiqi.awards.facts.Merger;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.RegistryEvent.EnterpriseMerged;
import io.huiqi.events.RegistryEvent.EnterpriseRegistered;
import io.huiqi.events.RegistryEvent.EnterpriseUpdated;
import io.huiqi.events.RegistryEvent.FiguresCorrected;
import io.huiqi.events.RegistryEvent.FiguresReported;
import io.huiqi.events.RegistryEvent.ListingRecorded;
import io.huiqi.events.RegistryEvent.RecognitionGranted;
import io.huiqi.kit.consume.BatchHandler;
import io.huiqi.kit.money.Money;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Keeps this service's copy of the facts that assessments need, and has earlier grants follow them. */
final class FactsListener implements BatchHandler {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})\\.[0-9]{2}");

    private final Accounts accounts;
    private final LedgerRevision ledgers;

    FactsListener(Accounts accounts, LedgerRevision ledgers) {
        this.accounts = accounts;
        this.ledgers = ledgers;
    }

    @Override
    public Mono<Void> handle(List<EventEnvelope> events) {
        List<FactChange> changes =
                events.stream().flatMap(event -> changes(event).stream()).toList();
        return accounts.learn(changes).flatMap(created -> ledgers.revise(causes(events, created)));
    }

    /** The latest event about each beneficiary that may change what it was granted; new ones were granted nothing. */
    private static Map<String, EventEnvelope> causes(List<EventEnvelope> events, Set<String> created) {
        Map<String, EventEnvelope> causes = new LinkedHashMap<>();
        events.stream()
                .filter(FactsListener::touchesGrants)
                .filter(event -> !created.contains(event.partitionKey()))
                .forEach(event -> causes.put(event.partitionKey(), event));
        return causes;
    }

    private static boolean touchesGrants(EventEnvelope event) {
        return event.data() instanceof FiguresReported
                || event.data() instanceof FiguresCorrected
                || event.data() instanceof EnterpriseUpdated
                || event.data() instanceof ListingRecorded;
    }

    /** A merger is a fact about two enterprises, every other event about one. */
    private static List<FactChange> changes(EventEnvelope envelope) {
        if (envelope.data() instanceof EnterpriseMerged it) {
            return List.of(
                    new FactChange.TookOver(
                            it.enterprise(),
                            new Merger(it.predecessor(), it.mergedOn(), it.documentNo(), envelope.id())),
                    new FactChange.WasTakenOver(
                            it.predecessor(), new MergedInto(it.enterprise(), it.mergedOn(), it.documentNo())));
        }
        return change(envelope).map(List::of).orElse(List.of());
    }

    private static Optional<FactChange> change(EventEnvelope envelope) {
        DomainEvent event = envelope.data();
        if (event instanceof EnterpriseRegistered it) {
            return Optional.of(new FactChange.MasterData(
                    it.enterprise(),
                    it.kind(),
                    it.industryCode(),
                    it.keyEnterprise(),
                    it.registeredOn(),
                    it.revision()));
        }
        if (event instanceof EnterpriseUpdated it) {
            return Optional.of(new FactChange.MasterData(
                    it.enterprise(),
                    it.kind(),
                    it.industryCode(),
                    it.keyEnterprise(),
                    it.registeredOn(),
                    it.revision()));
        }
        if (event instanceof FiguresReported it) {
            return Optional.of(new FactChange.YearFigures(
                    it.enterprise(),
                    new YearReport(
                            it.year(), it.revision(), it.source(), it.recordedOn(), envelope.id(), fen(it.facts()))));
        }
        if (event instanceof FiguresCorrected it) {
            return Optional.of(new FactChange.YearFigures(
                    it.enterprise(),
                    new YearReport(
                            it.year(), it.revision(), it.source(), it.recordedOn(), envelope.id(), fen(it.facts()))));
        }
        if (event instanceof RecognitionGranted it) {
            return Optional.of(new FactChange.TitleGranted(it.enterprise(), recognition(it)));
        }
        if (event instanceof ListingRecorded it) {
            return Optional.of(new FactChange.Listed(it.enterprise(), listing(it)));
        }
        return Optional.empty();
    }

    private static Listing listing(ListingRecorded event) {
        return new Listing(
                event.list(),
                event.revision(),
                event.periods().stream()
                        .map(period -> new Listing.Period(period.validFrom(), period.validUntil()))
                        .toList());
    }

    private static Map<String, @Nullable Long> fen(Map<String, @Nullable String> facts) {
        Map<String, @Nullable Long> fen = new HashMap<>();
        facts.forEach((figure, yuan) ->
                fen.put(figure, yuan == null ? null : Money.parse(yuan).fen()));
        return fen;
    }

    private static Recognition recognition(RecognitionGranted event) {
        Set<String> flags = event.attributes().entrySet().stream()
                .filter(attribute -> Boolean.TRUE.equals(attribute.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Recognition(
                event.recognition(),
                event.kind(),
                event.level(),
                event.project(),
                event.grantedOn(),
                flags,
                numbers(event.attributes()));
    }

    /** The registry writes numbers with two decimals, which sets them apart from texts. */
    private static Map<String, Long> numbers(Map<String, Object> attributes) {
        Map<String, Long> numbers = new HashMap<>();
        attributes.forEach((name, value) -> {
            if (value instanceof String written && NUMBER.matcher(written).matches()) {
                numbers.put(name, Money.parse(written).fen());
            }
        });
        return numbers;
    }
}
