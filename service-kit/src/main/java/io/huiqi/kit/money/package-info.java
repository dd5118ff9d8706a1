/** Exact money: integer fen inside, decimal yuan outside. */
@NullMarked
package io.huiqi.kit.money;

import org.jspecify.annotations.NullMarked;
