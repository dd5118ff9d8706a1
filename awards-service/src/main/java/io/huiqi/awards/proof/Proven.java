package io.huiqi.awards.proof;

import io.huiqi.awards.ledger.Evidence;
import java.time.LocalDate;

/**
 * What a proof is about and what it is computed from.
 *
 * @param award the award's id
 * @param policyText the whole policy file
 */
public record Proven(
        String award, String claim, String enterprise, LocalDate grantedOn, String policyText, Evidence evidence) {}
