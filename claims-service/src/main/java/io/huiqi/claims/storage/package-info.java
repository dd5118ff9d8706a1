/** Claims as documents, each with the events that wait to be announced. */
@NullMarked
package io.huiqi.claims.storage;

import org.jspecify.annotations.NullMarked;
