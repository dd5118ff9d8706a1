/** The HTTP edge: live streams (Server-Sent Events) and the pull feed. */
@NullMarked
package io.huiqi.notification.web;

import org.jspecify.annotations.NullMarked;
