/** Fixtures: fictional codes, bodies, a client that speaks to the service, and a reader of its topic. */
@NullMarked
package io.huiqi.registry.testing;

import org.jspecify.annotations.NullMarked;
