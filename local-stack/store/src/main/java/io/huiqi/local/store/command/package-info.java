/** The commands of the MongoDB protocol that the store answers. */
@NullMarked
package io.huiqi.local.store.command;

import org.jspecify.annotations.NullMarked;
