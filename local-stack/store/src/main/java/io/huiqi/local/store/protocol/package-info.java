/** A command as it comes in and its reply as it goes out, apart from the bytes on the wire. */
@NullMarked
package io.huiqi.local.store.protocol;

import org.jspecify.annotations.NullMarked;
