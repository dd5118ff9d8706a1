/** Which days are working days, by the State Council's yearly notices. */
@NullMarked
package io.huiqi.inspection.workday;

import org.jspecify.annotations.NullMarked;
