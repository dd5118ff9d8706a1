/** Announcing what a document's change caused, once written and never forgotten. */
@NullMarked
package io.huiqi.kit.outbox;

import org.jspecify.annotations.NullMarked;
