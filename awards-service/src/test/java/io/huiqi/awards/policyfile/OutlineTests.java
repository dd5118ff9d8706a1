package io.huiqi.awards.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.policy.Difference;
import org.junit.jupiter.api.Test;

/** Two policy files are compared field by field. */
class OutlineTests {

    private final String jiaozuo = PolicyFixtures.jiaozuoYaml();

    @Test
    void aFileDoesNotDifferFromItself() {
        assertThat(Outline.differences(jiaozuo, jiaozuo)).isEmpty();
    }

    @Test
    void commentsAndSpacesAreNoDifference() {
        assertThat(Outline.differences("a: {b: 1}\n", "# why\na:\n  b:   1\n")).isEmpty();
    }

    @Test
    void anotherSumIsNamedWithItsPlaceAndTheWordsBeforeAndAfter() {
        String dearer = jiaozuo.replace("{at: 50亿, pays: 100万}", "{at: 50亿, pays: 120万}");

        assertThat(Outline.differences(jiaozuo, dearer)).singleElement().satisfies(difference -> {
            assertThat(difference.path())
                    .startsWith("items/revenue-milestones/")
                    .endsWith("/pays");
            assertThat(difference.before()).isEqualTo("100万");
            assertThat(difference.after()).isEqualTo("120万");
        });
    }

    @Test
    void whatIsNewHasNothingBeforeAndWhatIsGoneNothingAfter() {
        assertThat(Outline.differences("a: 1\nb: {c: 2}\n", "a: 1\nd: [x, y]\n"))
                .containsExactly(new Difference("d", null, "[x, y]"), new Difference("b/c", "2", null));
    }

    @Test
    void aListOfWordsIsOneField() {
        assertThat(Outline.differences("a: [x]\n", "a: [x, y]\n"))
                .containsExactly(new Difference("a", "[x]", "[x, y]"));
    }
}
