/** What a beneficiary could get and what it lacks, found by asking the engine about facts that are almost its own. */
@NullMarked
package io.huiqi.awards.opportunity;

import org.jspecify.annotations.NullMarked;
