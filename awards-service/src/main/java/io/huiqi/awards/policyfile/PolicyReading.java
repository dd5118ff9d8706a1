package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.LintReport.Ground;
import io.huiqi.awards.policy.LintReport.Warning;
import io.huiqi.awards.policy.Policy;
import java.util.List;

/** What came of reading a policy file: a policy, or everything that is wrong with it. */
public sealed interface PolicyReading {

    /**
     * A policy with nothing wrong.
     *
     * @param grounds tests that treat enterprises differently and are permitted
     * @param warnings what can be meant and should be looked at
     */
    record Read(Policy policy, List<Ground> grounds, List<Warning> warnings) implements PolicyReading {
        public Read {
            grounds = List.copyOf(grounds);
            warnings = List.copyOf(warnings);
        }
    }

    record Rejected(List<Problem> problems) implements PolicyReading {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
