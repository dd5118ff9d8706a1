/** What module tests of services need: a real broker, a real store, and an issuer of tokens. */
@NullMarked
package io.huiqi.kit.testing;

import org.jspecify.annotations.NullMarked;
