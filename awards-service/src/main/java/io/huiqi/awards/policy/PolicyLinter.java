package io.huiqi.awards.policy;

/** Reads a draft of a policy without taking it into force. */
@FunctionalInterface
public interface PolicyLinter {
    LintReport lint(String yaml);
}
