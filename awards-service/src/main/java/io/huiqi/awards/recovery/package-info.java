/** Recoveries as people find, approve and settle them. */
@NullMarked
package io.huiqi.awards.recovery;

import org.jspecify.annotations.NullMarked;
