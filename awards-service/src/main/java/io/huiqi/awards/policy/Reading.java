package io.huiqi.awards.policy;

import java.util.List;

/**
 * A question that the source text leaves open, and the answer this version of the policy gives.
 *
 * @param id such as {@code Q1}
 * @param value the answer in force, one of the options
 */
public record Reading(String id, Text question, String value, List<String> options) {

    public Reading {
        options = List.copyOf(options);
    }
}
