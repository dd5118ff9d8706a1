/** Who is asking: bearer tokens, browser sessions, and the response headers that protect browsers. */
@NullMarked
package io.huiqi.gateway.security;

import org.jspecify.annotations.NullMarked;
