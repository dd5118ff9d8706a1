/** What somebody proposes to do at an enterprise, when, for whom and with whose consent. */
@NullMarked
package io.huiqi.inspection.proposal;

import org.jspecify.annotations.NullMarked;
