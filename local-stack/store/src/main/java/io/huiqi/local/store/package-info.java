/** A document store for one machine: the MongoDB wire protocol over RocksDB, for development and tests without Docker. */
@NullMarked
package io.huiqi.local.store;

import org.jspecify.annotations.NullMarked;
