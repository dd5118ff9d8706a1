/** What updates, upserts and projections make of one document, wherever it is stored. */
@NullMarked
package io.huiqi.local.store.rules;

import org.jspecify.annotations.NullMarked;
