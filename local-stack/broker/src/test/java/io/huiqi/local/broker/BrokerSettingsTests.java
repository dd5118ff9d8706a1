package io.huiqi.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BrokerSettingsTests {

    @Test
    void listensOnThisMachineOnlyUnlessToldOtherwise() {
        assertThat(BrokerSettings.parse())
                .isEqualTo(new BrokerSettings(Path.of("data/broker").toAbsolutePath(), "127.0.0.1", 9092, 9093, 12));
    }

    @Test
    void putsTheControllerBesideTheBroker() {
        assertThat(BrokerSettings.parse("--port", "19092").controllerPort()).isEqualTo(19093);
    }

    @Test
    void namesAnOptionItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrokerSettings.parse("--prot", "1"))
                .withMessageContaining("--prot");
    }

    @Test
    void namesTheOptionWhoseValueIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrokerSettings.parse("--partitions", "many"))
                .withMessageContaining("--partitions");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> BrokerSettings.parse("--port"));
    }
}
