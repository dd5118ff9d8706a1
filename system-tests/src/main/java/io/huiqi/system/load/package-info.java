/** Drives claims through the gateway and measures how fast they are granted, beside what the machine could do. */
@NullMarked
package io.huiqi.system.load;

import org.jspecify.annotations.NullMarked;
