/** What this service hears from others. */
@NullMarked
package io.huiqi.claims.messaging;

import org.jspecify.annotations.NullMarked;
