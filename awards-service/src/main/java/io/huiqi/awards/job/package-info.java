/** Long work as a thing of its own: ordered, done portion by portion by one replica, and kept with its result. */
@NullMarked
package io.huiqi.awards.job;

import org.jspecify.annotations.NullMarked;
