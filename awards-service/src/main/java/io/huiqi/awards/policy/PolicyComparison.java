package io.huiqi.awards.policy;

import java.util.List;

/** Compares two policy files field by field, in the words of the files. */
@FunctionalInterface
public interface PolicyComparison {

    /** The differences in the order of the later file, what is gone at the end. */
    List<Difference> between(String before, String after);
}
