/** What the feed is: events in one total order, the newest of them in memory, and who may see which. */
@NullMarked
package io.huiqi.notification.feed;

import org.jspecify.annotations.NullMarked;
