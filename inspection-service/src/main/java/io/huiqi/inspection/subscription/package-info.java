/** Secret addresses under which a calendar program reads the inspection calendar. */
@NullMarked
package io.huiqi.inspection.subscription;

import org.jspecify.annotations.NullMarked;
