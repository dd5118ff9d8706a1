/** The life of one inspection, from the request to the end of the visit: what it is and what may happen to it next. */
@NullMarked
package io.huiqi.inspection.inspection;

import org.jspecify.annotations.NullMarked;
