/** All claims there are, and what people and awards-service do to them. */
@NullMarked
package io.huiqi.claims.docket;

import org.jspecify.annotations.NullMarked;
