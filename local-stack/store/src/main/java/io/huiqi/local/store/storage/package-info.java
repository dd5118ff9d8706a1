/** Collections, their documents and their index entries, kept in one RocksDB database. */
@NullMarked
package io.huiqi.local.store.storage;

import org.jspecify.annotations.NullMarked;
