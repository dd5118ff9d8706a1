/** The ban on collecting historical arrears collectively, judged on what a notice says; knows nothing of complaints. */
@NullMarked
package io.huiqi.inspection.arrears;

import org.jspecify.annotations.NullMarked;
