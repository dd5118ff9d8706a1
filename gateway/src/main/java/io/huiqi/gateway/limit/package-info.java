/** How much one client may ask: request rates and body sizes. */
@NullMarked
package io.huiqi.gateway.limit;

import org.jspecify.annotations.NullMarked;
