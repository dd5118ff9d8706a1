/** Which local days are quiet: the periods a city can choose, as pure calendar data. */
@NullMarked
package io.huiqi.inspection.quiet;

import org.jspecify.annotations.NullMarked;
