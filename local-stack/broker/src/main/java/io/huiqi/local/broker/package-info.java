/** A real KRaft broker for one machine, in a process and on a class path of its own. */
@NullMarked
package io.huiqi.local.broker;

import org.jspecify.annotations.NullMarked;
