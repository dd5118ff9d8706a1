/** Runs the whole of Huiqi on one machine: every part in a process of its own, watched, restarted, stopped in order. */
@NullMarked
package io.huiqi.local.supervisor;

import org.jspecify.annotations.NullMarked;
