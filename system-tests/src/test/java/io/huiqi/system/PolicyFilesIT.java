package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Files of policies that are not taken: wrong ones, huge ones, those of somebody who may not. */
class PolicyFilesIT {

    private static final String POLICIES = "/api/v1/policies";

    private final Api api = SharedStack.api();
    private final Desk desk = new Desk(api);

    @Test
    void aWrongFileIsAnsweredWithEveryMistakeAtItsLineAndColumn() {
        String wrong = TrialPolicy.named("purchases-wrong")
                .yaml()
                .replace("beneficiaries: [enterprise]", "beneficiaries: [enterprize]")
                .replace("of: localPurchases", "of: localPurchase");

        Answer answer = desk.sendPolicy(POLICIES, wrong);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body().at("/problems"))
                .hasSize(2)
                .allMatch(problem -> wrong.lines()
                        .toList()
                        .get(problem.at("/line").asInt() - 1)
                        .substring(problem.at("/column").asInt() - 1)
                        .matches("enterprize.*|localPurchase|\\[?enterprize.*"));
        assertThat(api.get("policy-admin", POLICIES + "/purchases-wrong").status())
                .isEqualTo(404);
        assertThat(desk.sendPolicy(POLICIES, "policy: [").status()).isEqualTo(422);
    }

    @Test
    void aFileOfTenMegabytesIsAProblemAndNobodyElseMayPublish() {
        String huge = TrialPolicy.named("purchases-huge").yaml() + "# filler\n".repeat(10 * 1024 * 1024 / 9);

        Answer answer = desk.sendPolicy(POLICIES, huge);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("/code")).isEqualTo("body-too-large");
        assertThat(api.post("integration", POLICIES, "policy: x", "Accept", "application/json")
                        .status())
                .isIn(403, 415);
    }
}
