package io.huiqi.local.supervisor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemonstrationTests {

    private final List<String> said = new CopyOnWriteArrayList<>();
    private FakeHuiqi huiqi;

    @BeforeEach
    void open() throws IOException {
        huiqi = new FakeHuiqi();
    }

    @AfterEach
    void close() {
        huiqi.close();
    }

    @Test
    void showsEveryAwardBesideItsWorkedExample() {
        assertThat(run()).isTrue();

        assertThat(said)
                .anyMatch(line -> line.contains("26 of 26 as the worked examples say"))
                .anyMatch(
                        line -> line.startsWith("  revenue-5") && line.contains("6000000.00      6000000.00  GRANTED"));
    }

    @Test
    void printsEachClaimOnceAsItIsDecided() {
        run();

        assertThat(said.stream().filter(line -> line.startsWith("  brand-3") && line.contains("first 国内知名品牌")))
                .hasSize(1);
    }

    @Test
    void loadedAgainItFindsEverythingThereAndDoublesNothing() {
        run();
        int claims = huiqi.claimsByAward.size();

        assertThat(run()).isTrue();

        assertThat(huiqi.claimsByAward).hasSize(claims);
    }

    @Test
    void showsAnAwardThatDiffersFromItsExample() {
        huiqi.grantWrongly("91410802MA45ABC18C", "revenue-milestones", 2020, "1.00");

        assertThat(run()).isFalse();

        assertThat(said).anyMatch(line -> line.startsWith("  revenue-3") && line.contains("DIFFERS GRANTED"));
    }

    @Test
    void registersFactsBeforeItClaims() {
        run();

        int lastFact = huiqi.requests.lastIndexOf("POST /api/v1/enterprises/91410822MA45XR8B3P/recognitions");
        assertThat(lastFact).isPositive().isLessThan(huiqi.requests.indexOf("POST /api/v1/claims"));
    }

    private boolean run() {
        return new Demonstration(huiqi.address(), said::add).run();
    }
}
