/** The parameters and readings of one city's inspection policy, and which of its versions is in force on a day. */
@NullMarked
package io.huiqi.inspection.policy;

import org.jspecify.annotations.NullMarked;
