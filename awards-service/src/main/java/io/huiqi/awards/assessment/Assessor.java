package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Policy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A policy compiled once; assessing changes nothing and may be done by many threads at a time. */
public final class Assessor {

    /**
     * Changes when the same policy and facts may come to another answer or to other words; a proof names it, and what
     * an earlier version answered stays computable.
     */
    public static final String ENGINE_VERSION = "1";

    private final Policy policy;
    private final @Nullable CarriedFigures carried;
    private final Map<String, ItemAssessor> items = new HashMap<>();

    private Assessor(Policy policy) {
        this.policy = policy;
        this.carried = CarriedFigures.of(policy);
        for (Item item : policy.items().values()) {
            items.put(item.id(), new ItemAssessor(policy, item));
        }
    }

    public static Assessor of(Policy policy) {
        return new Assessor(policy);
    }

    public Policy policy() {
        return policy;
    }

    /**
     * What is due under an item of the policy for a year.
     *
     * @throws IllegalArgumentException if the policy has no such item
     */
    public Assessment assess(Question question, Facts facts, Entitlements paid) {
        return item(question).assess(question, factsFor(question, facts), paid);
    }

    /** The facts as a question sees them: what titles carry are figures as well. */
    public Facts factsFor(Question question, Facts facts) {
        return carried == null ? facts : carried.in(facts, question);
    }

    /** Refuses whatever is asked, for a reason that lies outside the policy's rules. */
    Assessment refuse(Question question, Reason reason) {
        return item(question).refuse(question, reason);
    }

    private ItemAssessor item(Question question) {
        ItemAssessor item = items.get(question.item());
        if (item == null) {
            throw new IllegalArgumentException("no item " + question.item() + " in policy " + policy.id());
        }
        return item;
    }
}
