/** Pools of money that claims share: what is reserved, committed and waited for. */
@NullMarked
package io.huiqi.awards.pool;

import org.jspecify.annotations.NullMarked;
