package io.huiqi.awards.opportunity;

import io.huiqi.awards.assessment.Assessment;
import java.util.List;

/**
 * What one item holds for a beneficiary in a year.
 *
 * @param now what is due now, or why nothing is
 * @param distances how far each figure is from the next amount; without those that change nothing
 * @param lacks what is missing, each with what it would bring
 */
public record Opportunity(Assessment now, List<Distance> distances, List<Lack> lacks) {

    public Opportunity {
        distances = List.copyOf(distances);
        lacks = List.copyOf(lacks);
    }
}
