/** The commands that only look: find, count, distinct, aggregate, and what follows a first batch. */
@NullMarked
package io.huiqi.local.store.read;

import org.jspecify.annotations.NullMarked;
