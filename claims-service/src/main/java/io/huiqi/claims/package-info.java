/** The life of a claim (申报): submitted, assessed, and settled by an award or a refusal. */
@NullMarked
package io.huiqi.claims;

import org.jspecify.annotations.NullMarked;
