/** The commands that change documents: insert, update, delete, findAndModify. */
@NullMarked
package io.huiqi.local.store.write;

import org.jspecify.annotations.NullMarked;
