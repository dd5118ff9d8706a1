package io.huiqi.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandLineTests {

    private static final Path HOME = Path.of("/huiqi");

    @Test
    void startsEverythingWithTheDemonstrationUnlessToldOtherwise() {
        CommandLine line = parse();

        assertThat(line.demo()).isTrue();
        assertThat(line.fresh()).isFalse();
        assertThat(line.settings()).isEqualTo(StackSettings.of(HOME, Path.of("/huiqi/data")));
    }

    @Test
    void movesAllPortsTogether() {
        assertThat(parse("--ports-from", "21000").settings().ports()).isEqualTo(Ports.from(21000));
    }

    @Test
    void readsADataFolderFromWhereThePersonStands() {
        assertThat(parse("--data", "elsewhere").settings().data()).isEqualTo(Path.of("/here/elsewhere"));
    }

    @Test
    void takesSeveralOptions() {
        CommandLine line = parse("--fresh", "--no-demo", "--partitions", "3");

        assertThat(line.fresh()).isTrue();
        assertThat(line.demo()).isFalse();
        assertThat(line.settings().partitions()).isEqualTo(3);
    }

    @Test
    void loadsNoDemonstrationIntoPartOfAStack() {
        CommandLine line = parse("--only", "broker,store");

        assertThat(line.settings().only()).containsExactlyInAnyOrder("broker", "store");
        assertThat(line.demo()).isFalse();
    }

    @Test
    void namesAnUnknownOption() {
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--frehs")).withMessageContaining("--frehs");
    }

    @Test
    void asksForAMissingValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--data")).withMessageContaining("--data");
    }

    @Test
    void refusesPortsThatDoNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("--ports-from", "65530"))
                .withMessageContaining("65526");
    }

    @Test
    void describesEveryOptionItTakes() {
        assertThat(CommandLineTests.class.getResourceAsStream("/help.txt"))
                .asString(StandardCharsets.UTF_8)
                .contains("--fresh", "--no-demo", "--data", "--ports-from", "--partitions", "--only", "--help");
    }

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(HOME, Path.of("/here"), arguments);
    }
}
