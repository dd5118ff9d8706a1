/** What a beneficiary was granted, as a value that grants each claim at most once. */
@NullMarked
package io.huiqi.awards.ledger;

import org.jspecify.annotations.NullMarked;
