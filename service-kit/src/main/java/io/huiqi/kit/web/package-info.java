/** What every HTTP edge shares: request context, idempotency keys, conditional requests. */
@NullMarked
package io.huiqi.kit.web;

import org.jspecify.annotations.NullMarked;
