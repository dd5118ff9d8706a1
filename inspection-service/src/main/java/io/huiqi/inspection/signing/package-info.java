/** Seals passes with Ed25519 and opens them again. */
@NullMarked
package io.huiqi.inspection.signing;

import org.jspecify.annotations.NullMarked;
