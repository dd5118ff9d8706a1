/** What the service does by the clock: notices running visits whose time is over. */
@NullMarked
package io.huiqi.inspection.watch;

import org.jspecify.annotations.NullMarked;
