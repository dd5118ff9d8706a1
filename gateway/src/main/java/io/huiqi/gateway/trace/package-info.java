/** Correlation ids and W3C trace context: accepted, generated, passed on and echoed. */
@NullMarked
package io.huiqi.gateway.trace;

import org.jspecify.annotations.NullMarked;
