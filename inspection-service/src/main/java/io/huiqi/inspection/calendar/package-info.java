/** The calendar of a month: which days are quiet, which one is the green channel day. */
@NullMarked
package io.huiqi.inspection.calendar;

import org.jspecify.annotations.NullMarked;
