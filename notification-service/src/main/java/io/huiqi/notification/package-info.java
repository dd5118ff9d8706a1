/** Shows every event of every service in one order, as a live stream and as a pull feed. */
@NullMarked
package io.huiqi.notification;

import org.jspecify.annotations.NullMarked;
