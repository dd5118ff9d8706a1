/** Inspections: when an inspector may knock, with whose consent, and what an enterprise may refuse. */
@NullMarked
package io.huiqi.inspection;

import org.jspecify.annotations.NullMarked;
