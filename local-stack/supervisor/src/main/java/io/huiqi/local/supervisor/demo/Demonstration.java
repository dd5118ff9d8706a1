package io.huiqi.local.supervisor.demo;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Loads the demonstration and shows what it gave; run again, it finds everything there and doubles nothing. */
public final class Demonstration {

    private static final String ROW = "  %-11s %-8s %-18s  %-19s %4s  %14s  %14s  %s";

    private final URI gateway;
    private final Consumer<String> say;

    public Demonstration(URI gateway, Consumer<String> say) {
        this.gateway = gateway;
        this.say = say;
    }

    /**
     * Registers, reports, claims and prints each claim as it is decided, then all of them in a table.
     *
     * @return whether every award equals its worked example to the fen
     * @throws ApiProblem when the API refuses what it should carry out
     */
    public boolean run() {
        DemoData data = DemoData.load();
        ApiClient api = new ApiClient(gateway, "integration");
        say.accept("loading the demonstration: " + data.enterprises().size() + " enterprises");
        Map<String, String> recognitions = new FactLoading(api).load(data);
        say.accept("claiming, and waiting for each decision");
        List<Outcome> outcomes = new Claiming(api, data, recognitions).claimAll(outcome -> say.accept(line(outcome)));
        summarise(outcomes);
        return outcomes.stream().allMatch(Outcome::isAsExpected);
    }

    private static String line(Outcome outcome) {
        String result = outcome.granted().isEmpty() ? "undecided" : outcome.granted();
        return String.format(
                "  %-11s %-18s %14s  %s (%s)",
                outcome.claim().id(),
                outcome.enterprise().uscc(),
                result,
                outcome.enterprise().name(),
                outcome.claim().note());
    }

    private void summarise(List<Outcome> outcomes) {
        say.accept("");
        say.accept(String.format(
                ROW, "claim", "example", "enterprise", "item", "year", "expected", "granted", "status and reasons"));
        outcomes.forEach(outcome -> say.accept(row(outcome)));
        long right = outcomes.stream().filter(Outcome::isAsExpected).count();
        BigDecimal sum = outcomes.stream()
                .filter(outcome -> outcome.granted().contains("."))
                .map(outcome -> new BigDecimal(outcome.granted()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        say.accept(String.format(
                "  %d of %d as the worked examples say; granted in all: %s yuan", right, outcomes.size(), sum));
    }

    private static String row(Outcome outcome) {
        return String.format(
                ROW,
                outcome.claim().id(),
                outcome.claim().example(),
                outcome.enterprise().uscc(),
                outcome.claim().item(),
                outcome.claim().year(),
                outcome.expected(),
                outcome.granted(),
                outcome.explanation());
    }
}
