/** All commands by name: those on documents come from elsewhere, those about collections and the server are here. */
@NullMarked
package io.huiqi.local.store.command;

import org.jspecify.annotations.NullMarked;
