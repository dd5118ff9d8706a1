package io.huiqi.local.store.query;

import java.util.List;

/**
 * How to find the documents of a filter.
 *
 * @param ordered whether they come in the order asked for
 * @param exact whether all that is read matches, so that the filter need not be applied
 * @param distinct whether the same document may be met twice
 */
record Plan(List<IndexScan> scans, boolean ordered, boolean exact, boolean distinct) {}
