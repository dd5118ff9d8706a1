/** A client of the public API, as an integrator would write it, for tests and load. */
@NullMarked
package io.huiqi.system;

import org.jspecify.annotations.NullMarked;
