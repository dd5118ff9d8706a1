/** The Kafka edge: the sequencer that writes the feed, and the tail and the history that read it. */
@NullMarked
package io.huiqi.notification.messaging;

import org.jspecify.annotations.NullMarked;
