/** What a claim is and what may become of it, without regard to how it is stored, sent or shown. */
@NullMarked
package io.huiqi.claims.claim;

import org.jspecify.annotations.NullMarked;
