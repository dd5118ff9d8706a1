package io.huiqi.local.supervisor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.local.supervisor.demo.DemoData.Claim;
import io.huiqi.local.supervisor.demo.DemoData.Enterprise;
import io.huiqi.local.supervisor.demo.DemoData.Recognition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoDataTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final DemoData DATA = DemoData.load();

    @Test
    void hasAtLeastTwelveEnterprisesAndAmongThemTheOneOfTheDemoClient() {
        assertThat(enterprises())
                .hasSizeGreaterThanOrEqualTo(12)
                .extracting(Enterprise::uscc)
                .contains("91410802MA45ABC18C")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("enterprises")
    void everyCodeHasItsCheckDigit(Enterprise enterprise) {
        String code = enterprise.uscc();
        int weight = 1;
        int sum = 0;
        for (char symbol : code.substring(0, 17).toCharArray()) {
            sum += ALPHABET.indexOf(symbol) * weight;
            weight = weight * 3 % 31;
        }

        assertThat(code.charAt(17)).isEqualTo(ALPHABET.charAt((31 - sum % 31) % 31));
    }

    @Test
    void hasEveryExampleOfClauseOneButTheCorrectionAfterTheGrant() {
        Set<String> examples = claims().stream().map(Claim::example).collect(Collectors.toSet());

        assertThat(examples)
                .containsAll(
                        IntStream.rangeClosed(1, 18).mapToObj(i -> "1/" + i).toList());
    }

    @Test
    void hasEveryExampleOfClauseThree() {
        Set<String> examples = claims().stream().map(Claim::example).collect(Collectors.toSet());

        assertThat(examples)
                .containsAll(IntStream.rangeClosed(1, 7).mapToObj(i -> "3/" + i).toList());
    }

    @Test
    void everyClaimSaysWhatItGivesOrWhatItRepeats() {
        assertThat(claims()).extracting(Claim::id).doesNotHaveDuplicates();
        assertThat(claims()).allMatch(claim -> (claim.expected() == null) == (claim.repeats() != null));
    }

    @Test
    void everyClaimForARecognitionNamesOneOfItsEnterprise() {
        assertThat(enterprises())
                .allSatisfy(enterprise -> assertThat(enterprise.claims().stream()
                                .map(Claim::recognition)
                                .filter(id -> id != null))
                        .isSubsetOf(enterprise.recognitions().stream()
                                .map(Recognition::id)
                                .toList()));
    }

    static List<Enterprise> enterprises() {
        return DATA.enterprises();
    }

    private static List<Claim> claims() {
        return DATA.enterprises().stream()
                .flatMap(enterprise -> enterprise.claims().stream())
                .toList();
    }
}
