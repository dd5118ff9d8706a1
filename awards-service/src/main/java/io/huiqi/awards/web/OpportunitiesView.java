package io.huiqi.awards.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the policies hold for an enterprise in a year.
 *
 * @param next always null: the list is whole
 */
record OpportunitiesView(
        String enterprise,
        int year,
        List<OpportunityView> items,
        @Nullable String next) {}
