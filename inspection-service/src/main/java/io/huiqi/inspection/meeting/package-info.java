/** Meetings of the green channel day: scheduled by themselves, recorded, and reminded of when they were not held. */
@NullMarked
package io.huiqi.inspection.meeting;

import org.jspecify.annotations.NullMarked;
