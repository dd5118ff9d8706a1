/** What this service hears: its own events, for what it keeps beside the inspections. */
@NullMarked
package io.huiqi.inspection.messaging;

import org.jspecify.annotations.NullMarked;
