/** The clock that is injected everywhere. */
@NullMarked
package io.huiqi.kit.time;

import org.jspecify.annotations.NullMarked;
