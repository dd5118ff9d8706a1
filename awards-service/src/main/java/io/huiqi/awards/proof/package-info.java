/** Proofs of awards: documents that anybody can check without us, by computing the award again. */
@NullMarked
package io.huiqi.awards.proof;

import org.jspecify.annotations.NullMarked;
