package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Policy;
import java.util.List;

/** What came of reading a policy file: a policy, or everything that is wrong with it. */
public sealed interface PolicyReading {

    record Read(Policy policy) implements PolicyReading {}

    record Rejected(List<Problem> problems) implements PolicyReading {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
