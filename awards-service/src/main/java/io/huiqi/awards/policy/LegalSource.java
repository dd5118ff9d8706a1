package io.huiqi.awards.policy;

import java.time.LocalDate;

/** The document a policy is taken from. */
public record LegalSource(String document, Text title, Text issuer, LocalDate issued) {}
