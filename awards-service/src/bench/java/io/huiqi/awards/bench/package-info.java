/** The engine beside others that a team could have taken, on the same rules and the same cases. */
@NullMarked
package io.huiqi.awards.bench;

import org.jspecify.annotations.NullMarked;
