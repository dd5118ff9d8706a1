package io.huiqi.inspection.policy;

import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Deployer;
import java.util.Set;

/** The deployers and the categories that together exempt an inspection; the 等 of the text keeps the categories open as data. */
public record Exemption(Set<Deployer> deployers, Set<Category> categories) {

    public Exemption {
        deployers = Set.copyOf(deployers);
        categories = Set.copyOf(categories);
    }
}
