/** Turns BSON values into bytes whose unsigned order is MongoDB's order of the values. */
@NullMarked
package io.huiqi.local.store.key;

import org.jspecify.annotations.NullMarked;
