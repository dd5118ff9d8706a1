/** Identifiers: the unified social credit code and time-ordered ids. */
@NullMarked
package io.huiqi.kit.identity;

import org.jspecify.annotations.NullMarked;
