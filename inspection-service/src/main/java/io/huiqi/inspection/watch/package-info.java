/** What the service does by the clock: notes deadlines that have passed. */
@NullMarked
package io.huiqi.inspection.watch;

import org.jspecify.annotations.NullMarked;
