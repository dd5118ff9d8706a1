/** All visits to one enterprise taken together: how often it is inspected, and who could come together. */
@NullMarked
package io.huiqi.inspection.ledger;

import org.jspecify.annotations.NullMarked;
