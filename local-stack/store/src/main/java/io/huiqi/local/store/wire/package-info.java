/** The network side: MongoDB messages in and out. */
@NullMarked
package io.huiqi.local.store.wire;

import org.jspecify.annotations.NullMarked;
