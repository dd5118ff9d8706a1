/** Taking events by the poll: idempotent batches, pauses for outages, dead letters for what cannot be handled. */
@NullMarked
package io.huiqi.kit.consume;

import org.jspecify.annotations.NullMarked;
