/** Finds the documents that match a filter, in the order asked for, through the index that reads least. */
@NullMarked
package io.huiqi.local.store.query;

import org.jspecify.annotations.NullMarked;
