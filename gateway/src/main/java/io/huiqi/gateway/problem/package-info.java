/** What the gateway itself answers when it refuses or fails: RFC 9457 problem documents. */
@NullMarked
package io.huiqi.gateway.problem;

import org.jspecify.annotations.NullMarked;
