/** The whole system, all processes, through the gateway. */
@NullMarked
package io.huiqi.system;

import org.jspecify.annotations.NullMarked;
