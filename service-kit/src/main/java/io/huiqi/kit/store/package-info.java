/** The document store: codecs for records, leases, health. */
@NullMarked
package io.huiqi.kit.store;

import org.jspecify.annotations.NullMarked;
