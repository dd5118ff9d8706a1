/** Keyset pages with opaque cursors. */
@NullMarked
package io.huiqi.kit.paging;

import org.jspecify.annotations.NullMarked;
